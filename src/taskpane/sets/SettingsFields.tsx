import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { DraftFault, SetDraft } from "../../criteria/setDraft";
import { setScreenMessages } from "../../messages/setScreens";
import { NumberField } from "./NumberField";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  part: { marginTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  title: { cursor: "pointer", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", gap: "12px", marginTop: "12px" },
  box: { minWidth: 0, width: "100%" },
  stage: { display: "flex", gap: "8px", alignItems: "center", marginBottom: "8px" },
});

const WORDS = ["title", "source", "province", "unitKind", "reviewingLevel", "version", "id"] as const;
const LONG: readonly string[] = ["title", "source"];
const SCORES_AT = Object.keys(setScreenMessages.vi.editor.scoresAtChoices) as SetDraft["scoresAt"][];
const POLICIES = ["zero", "full", "rescale"] as const;

/** All of a set that is not its rows: who issued it, for whom, and how it counts. */
export function SettingsFields({ draft: { settings, scoresAt }, faults }: { draft: SetDraft; faults: readonly DraftFault[] }) {
  const styles = useStyles();
  const { drafts, say } = useSets();
  const text = say.editor;
  const { counts } = settings;
  const settleCounts = (changed: Partial<NonNullable<typeof counts>>) => {
    const next = { domains: counts?.domains ?? 0, criteria: counts?.criteria ?? 0, ...changed };
    drafts.settle({ counts: next.domains > 0 && next.criteria > 0 ? next : next.domains || next.criteria ? next : undefined });
  };
  return (
    <details className={styles.part} open>
      <summary className={styles.title}>{text.settings}</summary>
      <div className={styles.fields}>
        {WORDS.map((field) => {
          const value = settings[field] ?? "";
          const Box = LONG.includes(field) ? Textarea : Input;
          const isBad = faults.some(({ at, code }) => (field === "id" ? code === "bad-id" : at === field));
          return (
            <Field
              key={field}
              label={text.fields[field]}
              hint={field === "id" ? text.idHint : undefined}
              validationState={isBad ? "error" : "none"}
            >
              <Box
                className={styles.box}
                value={value}
                onChange={(_: unknown, data: { value: string }) => drafts.settle({ [field]: data.value })}
              />
            </Field>
          );
        })}
        <NumberField label={text.fields.year} value={settings.year} settle={(year) => drafts.settle({ year: year ?? 0 })} />
        <NumberField label={text.total} value={settings.total} settle={(total) => drafts.settle({ total: total ?? 0 })} />
        <NumberField
          label={text.domainsCount}
          value={counts?.domains ?? null}
          settle={(domains) => settleCounts({ domains: domains ?? 0 })}
        />
        <NumberField
          label={text.criteriaCount}
          value={counts?.criteria ?? null}
          settle={(criteria) => settleCounts({ criteria: criteria ?? 0 })}
        />
        <Field label={text.scoresAt}>
          <Select className={styles.box} value={scoresAt} onChange={(_, { value }) => drafts.scoreAt(value as SetDraft["scoresAt"])}>
            {SCORES_AT.map((choice) => (
              <option key={choice} value={choice}>
                {text.scoresAtChoices[choice]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.notApplicable}>
          <Select
            className={styles.box}
            value={settings.notApplicable ?? "zero"}
            onChange={(_, { value }) => drafts.settle({ notApplicable: value as (typeof POLICIES)[number] })}
          >
            {POLICIES.map((policy) => (
              <option key={policy} value={policy}>
                {text.notApplicableChoices[policy]}
              </option>
            ))}
          </Select>
        </Field>
        <Stages stages={settings.stages} />
      </div>
    </details>
  );
}

function Stages({ stages }: Pick<SetDraft["settings"], "stages">) {
  const styles = useStyles();
  const { drafts, say } = useSets();
  const text = say.editor;
  const add = () => {
    const free = Array.from({ length: stages.length + 1 }, (_, i) => `stage-${i + 1}`).find(
      (id) => !stages.some((each) => each.id === id),
    )!;
    drafts.settle({ stages: [...stages, { id: free, name: text.stage(stages.length + 1) }] });
  };
  return (
    <div role="group" aria-label={text.stages}>
      {stages.map(({ id, name }, i) => (
        <div key={id} className={styles.stage}>
          <Field className={styles.box} label={text.stage(i + 1)}>
            <Input
              className={styles.box}
              value={name}
              onChange={(_, { value }) => drafts.settle({ stages: stages.map((each) => (each.id === id ? { id, name: value } : each)) })}
            />
          </Field>
          {stages.length > 1 && (
            <Button
              size="small"
              aria-label={text.removeStage(name)}
              title={text.removeStage(name)}
              onClick={() => drafts.settle({ stages: stages.filter((each) => each.id !== id) })}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      <Button size="small" onClick={add}>
        {text.addStage}
      </Button>
    </div>
  );
}
