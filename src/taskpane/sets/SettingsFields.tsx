import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { setKey } from "../../criteria/findSet";
import type { DraftFault, SetDraft, UnreadSetting } from "../../criteria/setDraft";
import { draftFaultSentence } from "../../messages/criteriaSets";
import { setScreenMessages, type ListedSettings } from "../../messages/setScreens";
import { ChoiceBox } from "../ChoiceBox";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { fieldOf, settingId, type SettingField } from "./faultPlace";
import { NumberField } from "./NumberField";
import { StageFields } from "./StageFields";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { marginTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  fields: { display: "flex", flexDirection: "column", gap: "12px", marginTop: "12px" },
  pair: { display: "flex", flexWrap: "wrap", gap: "12px", alignItems: "flex-end", "> *": { flex: "1 1 100px", minWidth: 0 } },
  box: { minWidth: 0, width: "100%" },
  others: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

type Words = "title" | "source" | "id" | "version" | "province" | "unitKind" | "reviewingLevel";

const LONG: readonly Words[] = ["title", "source"];
const SCORES_AT = Object.keys(setScreenMessages.vi.editor.scoresAtChoices) as SetDraft["scoresAt"][];
const POLICIES = ["zero", "full", "rescale"] as const;

interface SettingsFieldsProps {
  readonly draft: SetDraft;
  readonly faults: readonly DraftFault[];
  /** Key of the set that the draft began with. */
  readonly base: string | null;
}

/** All of a set that is not its rows: who issued it, for whom, and how it counts. */
export function SettingsFields({ draft, faults, base }: SettingsFieldsProps) {
  const styles = useStyles();
  const { language, known } = usePane();
  const { drafts, say } = useSets();
  const text = say.editor;
  const { settings, scoresAt, unread } = draft;
  const { counts, year } = settings;
  const faultAt = (field: SettingField) => {
    const fault = faults.find((each) => fieldOf(each) === field);
    return fault && draftFaultSentence(fault, null, language);
  };
  const older = known.all.find((set) => setKey(set) === base);
  const hints: Partial<Record<Words, string>> = {
    id: text.idHint,
    // Another year's set has a decision of its own.
    source: older && older.year !== year && older.source === settings.source ? text.sourceHint(older.year) : undefined,
  };
  const words = (field: Words) => {
    const Box = LONG.includes(field) ? Textarea : Input;
    return (
      <Field label={text.fields[field]} hint={hints[field]} validationMessage={faultAt(field)}>
        <Box
          id={settingId(field)}
          className={styles.box}
          value={settings[field] ?? ""}
          {...(LONG.includes(field) ? { rows: 3 } : {})}
          onChange={(_: unknown, { value }: { value: string }) => drafts.settle({ [field]: value })}
        />
      </Field>
    );
  };
  const number = (field: UnreadSetting, label: string, value: number | undefined, changed: (typed: number) => Partial<typeof settings>) => (
    <NumberField
      id={settingId(field)}
      label={label}
      isWhole={field !== "total"}
      advice={field === "total" ? undefined : field === "year" ? text.yearBad : text.countBad}
      value={value || null}
      unread={unread?.[field]}
      fault={faultAt(field)}
      settle={(typed, wrong) => drafts.settleNumber(field, changed(typed ?? 0), wrong)}
    />
  );
  return (
    <div className={styles.part}>
      <Disclosure title={text.settings} size="large" isOpen>
        <div className={styles.fields}>
          {words("title")}
          <div className={styles.pair}>
            {number("year", text.fields.year, year, (typed) => ofYear(settings, typed))}
            {words("version")}
          </div>
          {words("id")}
          {words("source")}
          {words("province")}
          {words("unitKind")}
          {words("reviewingLevel")}
          {number("total", text.total, settings.total, (total) => ({ total }))}
          <div className={styles.pair}>
            {number("domains", text.domainsCount, counts?.domains, (domains) => ({ counts: countsOf({ ...counts, domains }) }))}
            {number("criteria", text.criteriaCount, counts?.criteria, (criteria) => ({ counts: countsOf({ ...counts, criteria }) }))}
          </div>
          <Field label={text.scoresAt}>
            <ChoiceBox value={scoresAt} onChange={(_, { value }) => drafts.scoreAt(value as SetDraft["scoresAt"])}>
              {SCORES_AT.map((choice) => (
                <option key={choice} value={choice}>
                  {text.scoresAtChoices[choice]}
                </option>
              ))}
            </ChoiceBox>
          </Field>
          <Field label={text.notApplicable}>
            <ChoiceBox
              value={settings.notApplicable ?? "zero"}
              onChange={(_, { value }) => drafts.settle({ notApplicable: value as (typeof POLICIES)[number] })}
            >
              {POLICIES.map((policy) => (
                <option key={policy} value={policy}>
                  {text.notApplicableChoices[policy]}
                </option>
              ))}
            </ChoiceBox>
          </Field>
          <StageFields stages={settings.stages} fault={faultAt("stages")} />
          <p className={styles.others}>{text.otherSettings(listedIn(settings))}</p>
        </div>
      </Disclosure>
    </div>
  );
}

/** How much there is of what has no boxes here. */
function listedIn({ classes, blocks, departments, knownSubCriteria }: SetDraft["settings"]): ListedSettings {
  return {
    classes: classes.length,
    blocks: blocks?.length ?? 0,
    departments: departments?.length ?? 0,
    subCriteria: knownSubCriteria.length,
  };
}

/** The year in the name and in the id of a set goes with the year that it is for. */
function ofYear({ title, id }: SetDraft["settings"], year: number): Partial<SetDraft["settings"]> {
  if (year < 2000 || year > 2099) return { year };
  return { year, title: title.replace(/(năm )20\d\d(?!\d)/i, `$1${year}`), id: id.replace(/20\d\d(?!\d)/, String(year)) };
}

/** What the decision says that there are; nothing where it says nothing. */
function countsOf(typed: NonNullable<SetDraft["settings"]["counts"]>): SetDraft["settings"]["counts"] {
  const told = Object.entries(typed).filter(([, count]) => count > 0);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
