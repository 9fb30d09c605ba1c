import { reasonNotChecked } from "../../actions/reportSheets";
import type { Language } from "../../messages/language";
import { reviewMessages } from "../../messages/review";
import type { LookedAtFile } from "./fileChecker";

/** Why a file was not checked, and what to do; nothing where it was. */
export function reasonOf({ report, trouble }: LookedAtFile, language: Language): string {
  if (report.status === "checked") return "";
  return trouble ? reviewMessages[language].trouble[trouble] : reasonNotChecked(report, language);
}
