import { openRoom } from "./openRoom";

openRoom("page");
