import fs from "node:fs";
import path from "node:path";
import { offerWords, type Offer } from "../../../src/messages/findingOffers";
import { describeFinding, findingTitle, severityName } from "../../../src/messages/findings";
import type { Language } from "../../../src/messages/language";
import { SEVERITIES, type Finding, type FindingCode, type Severity } from "../../../src/scoring/finding";
import { sentencesOf } from "../../pane/sentences";
import { SET } from "../seed";

const FOLDER = path.resolve("src/messages");

/** The catalogues that say something in both languages, by file and name: every one that a file of the folder exports. */
export const CATALOGUES: ReadonlyMap<string, Record<Language, unknown>> = new Map(
  fs.readdirSync(FOLDER).flatMap((file) =>
    Object.entries(jest.requireActual<Record<string, unknown>>(path.join(FOLDER, file)))
      .filter((entry): entry is [string, Record<Language, unknown>] => isCatalogue(entry[1]))
      .map(([name, catalogue]) => [`${path.basename(file, ".ts")} ${name}`, catalogue] as const),
  ),
);

function isCatalogue(exported: unknown): boolean {
  return typeof exported === "object" && exported !== null && "vi" in exported && "en" in exported;
}

const CODES = Object.keys(SEVERITIES) as FindingCode[];

const OFFERS: readonly Offer[] = ["repair", "restore", "rebuild", "move-back"];

/** Everything that is said in a language, by where it stands; of findings, whole sentences. */
export function everySentence(language: Language): Map<string, string> {
  const finding = (code: FindingCode) =>
    ({ code, severity: "error", sheet: "S", cell: "C9", criterion: "3.1", stage: "x", found: "7", expected: 9 }) as Finding;
  return new Map([
    ...[...CATALOGUES].flatMap(([name, catalogue]) => sentencesOf(catalogue[language], `${name}.`)),
    ...CODES.map((code): [string, string] => [code, describeFinding(finding(code), SET, language)]),
    ...OFFERS.flatMap((offer) =>
      CODES.filter((code) => offerWords(offer, code, language)).map((code): [string, string] => [
        `${offer}: ${code}`,
        describeFinding(finding(code), SET, language, "owner", { offer }),
      ]),
    ),
    ...CODES.map((code): [string, string] => [`title of ${code}`, findingTitle(code, language)]),
    ...(["error", "warning", "information"] as Severity[]).map((each): [string, string] => [each, severityName(each, language)]),
  ]);
}
