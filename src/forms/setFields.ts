import type { SetDraft, SetSettings } from "../criteria/setDraft";
import { setSheetText, USUAL_WORDING } from "../messages/setSheets";

/** One line of the sheet "Cài đặt", told by its label. */
export type SettingKey = keyof typeof setSheetText.settings.labels;
export type ChoiceKey = keyof typeof setSheetText.choices;
export const NUMBER_KEYS = ["year", "total", "domainCount", "criteriaCount"] as const;
type NumberKey = (typeof NUMBER_KEYS)[number];
type TextKey = Exclude<SettingKey, ChoiceKey | NumberKey>;

/** What the lines say; a line that says nothing is absent. A choice is told by its name, not by its words. */
export type SettingValues = { readonly [Key in TextKey]?: string } & { readonly [Key in NumberKey]?: number } & {
  readonly [Key in ChoiceKey]?: keyof (typeof setSheetText.choices)[Key];
};

/** The tables of the sheet "Cài đặt"; absent where the set says nothing about it, empty where it says that there is none. */
export type SetTables = Pick<SetSettings, TableKey>;
export type TableKey = keyof typeof setSheetText.settings.tables;

export const GROUPS: Readonly<Record<keyof typeof setSheetText.settings.groups, readonly SettingKey[]>> = {
  general: ["id", "version", "title", "year", "province", "unitKind", "reviewingLevel", "source"],
  scoring: ["total", "domainCount", "criteriaCount", "scoresAt", "notApplicable", "classesOn"],
  wording: [
    ...([
      "scoreTitle",
      "lostPointsTitle",
      "attachment",
      "totalLabel",
      "scoreCode",
      "scoreName",
      "scoreMaximum",
      "scoreDepartment",
    ] as const),
    ...(["lostNumber", "lostCode", "lostName", "lostReason", "lostAmount", "lostRemedy", "lostPerson"] as const),
  ],
};

export function isChoice(key: SettingKey): key is ChoiceKey {
  return key in setSheetText.choices;
}

export function isNumber(key: SettingKey): key is NumberKey {
  return (NUMBER_KEYS as readonly SettingKey[]).includes(key);
}

/** A draft → what each line says. */
export function settingValues({ settings, scoresAt }: SetDraft): SettingValues {
  const { id, version, title, year, province, unitKind, reviewingLevel, source, total, counts, notApplicable, classesOn, wording } =
    settings;
  const { scoreHeaders: score, lostPointsHeaders: lost } = wording;
  return {
    ...{ id, version, title, year, province, unitKind, reviewingLevel, source, total, scoresAt, notApplicable, classesOn },
    domainCount: counts?.domains,
    criteriaCount: counts?.criteria,
    scoreTitle: wording.scoreTitle,
    lostPointsTitle: wording.lostPointsTitle,
    attachment: wording.attachment,
    totalLabel: wording.total,
    scoreCode: score.code,
    scoreName: score.name,
    scoreMaximum: score.maximum,
    scoreDepartment: score.department,
    lostNumber: lost.number,
    lostCode: lost.code,
    lostName: lost.name,
    lostReason: lost.reason,
    lostAmount: lost.amount,
    lostRemedy: lost.remedy,
    lostPerson: lost.person,
  };
}

/** What the lines and tables say → settings. Words of the forms that are not there are the usual ones; all else is left empty, zero or out. */
export function settingsOf(values: SettingValues, tables: Partial<SetTables>): SetSettings {
  const { domainCount, criteriaCount, reviewingLevel, notApplicable, classesOn } = values;
  const { blocks, departments } = tables;
  return {
    id: values.id ?? "",
    version: values.version ?? "",
    title: values.title ?? "",
    year: values.year ?? 0,
    province: values.province ?? "",
    unitKind: values.unitKind ?? "",
    ...(reviewingLevel === undefined ? {} : { reviewingLevel }),
    source: values.source ?? "",
    total: values.total ?? 0,
    ...countsOf(domainCount, criteriaCount),
    stages: tables.stages ?? [],
    ...(blocks ? { blocks } : {}),
    ...(notApplicable ? { notApplicable } : {}),
    knownSubCriteria: tables.knownSubCriteria ?? [],
    classes: tables.classes ?? [],
    ...(classesOn ? { classesOn } : {}),
    ...(departments ? { departments } : {}),
    wording: wordingOf(values),
  };
}

function countsOf(domains: number | undefined, criteria: number | undefined): Pick<SetSettings, "counts"> {
  if (domains === undefined && criteria === undefined) return {};
  return { counts: { ...(domains === undefined ? {} : { domains }), ...(criteria === undefined ? {} : { criteria }) } };
}

function wordingOf(values: SettingValues): SetSettings["wording"] {
  const { scoreHeaders: score, lostPointsHeaders: lost, ...usual } = USUAL_WORDING;
  return {
    scoreTitle: values.scoreTitle ?? usual.scoreTitle,
    lostPointsTitle: values.lostPointsTitle ?? usual.lostPointsTitle,
    attachment: values.attachment ?? usual.attachment,
    total: values.totalLabel ?? usual.total,
    scoreHeaders: {
      code: values.scoreCode ?? score.code,
      name: values.scoreName ?? score.name,
      maximum: values.scoreMaximum ?? score.maximum,
      department: values.scoreDepartment ?? score.department,
    },
    lostPointsHeaders: {
      number: values.lostNumber ?? lost.number,
      code: values.lostCode ?? lost.code,
      name: values.lostName ?? lost.name,
      reason: values.lostReason ?? lost.reason,
      amount: values.lostAmount ?? lost.amount,
      remedy: values.lostRemedy ?? lost.remedy,
      person: values.lostPerson ?? lost.person,
    },
  };
}
