import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { findSet } from "../../criteria/findSet";
import { isComplete, isStageRole, stageRole, type ColumnBinding, type HeaderCandidate } from "../../forms/columnBinding";
import { ChoiceBox } from "../ChoiceBox";
import { Note } from "../Note";
import { useFigures } from "../PaneContext";
import { useReview } from "./useReview";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  intro: { margin: 0 },
});

interface BindColumnsProps {
  readonly candidate: HeaderCandidate;
  /** What is to be done once the columns are named, besides checking the files of the list again. */
  after?(): void;
}

/** Asks once which column is which; every file of the same make is then read by it. */
export function BindColumns({ candidate, after }: BindColumnsProps) {
  const styles = useStyles();
  const { review, reviewing, sets, say } = useReview();
  const { columns: text } = say;
  const figures = useFigures();
  const [binding, setBinding] = useState<ColumnBinding>(candidate.told);
  const [isTried, setTried] = useState(false);
  const alike = reviewing.files.filter(({ looked }) => isOfShape(looked?.report, candidate.shape)).length;
  const chosen = Object.values(binding).filter((column) => column !== undefined);
  const fault = !isComplete(binding) ? text.missing : new Set(chosen).size < chosen.length ? text.twice : null;
  const choose = (role: string, value: string) => setBinding({ ...binding, [role]: value === "" ? undefined : Number(value) });
  const shown = (sample: string | number) => (typeof sample === "number" ? figures.number(sample) : sample);
  const save = () => {
    setTried(true);
    if (fault) return;
    review.bind(candidate.shape, binding);
    after?.();
  };
  return (
    <div className={styles.form}>
      <h3 className={styles.title}>{text.title}</h3>
      <p className={styles.intro}>
        {text.intro(candidate.sheet.name)} {alike > 1 && text.alike(alike)}
      </p>
      {candidate.roles.map((role) => (
        <Field key={role} label={roleName(role, findSet(sets, candidate), text)}>
          <ChoiceBox value={String(binding[role] ?? "")} onChange={(_, { value }) => choose(role, value)}>
            <option value="">{text.none}</option>
            {candidate.columns.map(({ column, letter, label, samples }) => (
              <option key={column} value={column}>
                {[letter, label, samples.map(shown).join("; ")].filter(Boolean).join(" · ")}
              </option>
            ))}
          </ChoiceBox>
        </Field>
      ))}
      <div role="alert">{isTried && fault && <Note kind="error">{fault}</Note>}</div>
      <Button appearance="primary" onClick={save}>
        {text.save}
      </Button>
    </div>
  );
}

function isOfShape(
  report: { readonly status: string; readonly candidates?: readonly HeaderCandidate[] } | undefined,
  shape: string,
): boolean {
  return report?.status === "unsure" && (report.candidates ?? []).some((candidate) => candidate.shape === shape);
}

function roleName(role: string, set: CriteriaSet, text: ReturnType<typeof useReview>["say"]["columns"]): string {
  if (!isStageRole(role)) return text.roles[role as keyof typeof text.roles];
  return text.stage(set.stages.find(({ id }) => stageRole(id) === role)?.name ?? role);
}
