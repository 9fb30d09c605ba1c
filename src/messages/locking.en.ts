import type { LockMessages } from "./locking";

export const en: LockMessages = {
  lockIntro: "Once it is locked, only scores, owners and the heading can be typed into. The sheet gets no password.",
  unlockIntro: "Once it is unlocked, every cell of the sheet can be changed.",
  undoLost: "Excel will forget its history: Ctrl+Z cannot bring back anything that was done before.",
  lockNow: "Lock",
  unlockNow: "Unlock",
  locked: "The form is locked. Scores and owners can still be typed.",
  unlocked: "The form is unlocked.",
};
