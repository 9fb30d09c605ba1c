import type { CriteriaSet } from "../../criteria/criteriaSet";
import { paneMessages } from "../../messages/pane";
import { sheetText } from "../../messages/sheets";
import type { PaneHost } from "../host";
import { LaterScript } from "../laterScript";
import type { Say } from "../say";

interface TemplateRequest {
  readonly set: CriteriaSet;
  readonly setText?: string;
  readonly unit: string;
  readonly year: number;
}

const writer = new LaterScript(() => import(/* webpackChunkName: "template-file" */ "./writeTemplate"));

/** Saves the form of a unit and year as a file for an office without the add-in. Fetches what writes it when it is first asked for. */
export async function saveTemplate(host: PaneHost, { set, setText, unit, year }: TemplateRequest): Promise<Say> {
  const { writeTemplate } = await writer.fetch();
  const name = sheetText.templateFileName(unit.replace(/[\\/:*?"<>|]/g, " "), year);
  host.saveFile(name, writeTemplate(set, unit, year, setText));
  return (language) => paneMessages[language].insert.saved(name);
}
