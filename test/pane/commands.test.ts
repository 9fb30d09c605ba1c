import { openRoom } from "./openRoom";

openRoom("commands");
