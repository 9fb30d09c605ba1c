import type { Language } from "../messages/language";
import { paneMessages } from "../messages/pane";
import { workbookMessages } from "../messages/workbook";
import { WorkbookError } from "../workbook/workbookError";

/** A sentence that can be said in either language, also after the person switched. */
export type Say = (language: Language) => string;

/** What went wrong, and already has its sentence. */
export class ToldFailure extends Error {
  constructor(
    readonly say: Say,
    cause: unknown,
  ) {
    super(String(cause), { cause });
    this.name = "ToldFailure";
  }
}

/** Whatever went wrong, as a sentence with what to do; never a stack. What nobody foresaw goes to the developer's console as well. */
export function sayFailure(failure: unknown): Say {
  if (failure instanceof WorkbookError) return (language) => workbookMessages[language][failure.code](failure.place);
  if (failure instanceof ToldFailure) return failure.say;
  globalThis.reportError?.(failure);
  return (language) => paneMessages[language].unexpected;
}
