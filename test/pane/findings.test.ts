import { openRoom } from "./openRoom";

openRoom("findings");
