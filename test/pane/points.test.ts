import { openRoom } from "./openRoom";

openRoom("points");
