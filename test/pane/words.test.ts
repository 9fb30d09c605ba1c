import { openRoom } from "./openRoom";

openRoom("words");
