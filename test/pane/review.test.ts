import { openRoom } from "./openRoom";

openRoom("review");
