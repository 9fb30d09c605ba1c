import { openRoom } from "./openRoom";

openRoom("sets");
