import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { SetSettings } from "../../criteria/setDraft";
import { DismissIcon } from "../icons";
import { focusSoon } from "../view";
import { settingId } from "./faultPlace";
import { useSets } from "./useSets";

const useStyles = makeStyles({
  stages: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  stage: { display: "flex", gap: "4px", alignItems: "flex-end", width: "100%" },
  box: { minWidth: 0, width: "100%" },
});

/** The rounds of scoring, in their order. */
export function StageFields({ stages, fault }: Pick<SetSettings, "stages"> & { readonly fault: string | undefined }) {
  const styles = useStyles();
  const { drafts, say } = useSets();
  const text = say.editor;
  const nameId = (index: number) => (index === 0 ? settingId("stages") : `${settingId("stages")}-${index}`);
  const add = () => {
    const ids = Array.from({ length: stages.length + 1 }, (_, i) => `stage-${i + 1}`);
    const free = ids.find((id) => !stages.some((each) => each.id === id))!;
    drafts.settle({ stages: [...stages, { id: free, name: text.stage(stages.length + 1) }] });
    focusSoon(nameId(stages.length));
  };
  const remove = (index: number) => {
    drafts.settle({ stages: stages.filter((_, i) => i !== index) });
    focusSoon(nameId(Math.max(index - 1, 0)));
  };
  return (
    <div className={styles.stages} role="group" aria-label={text.stages}>
      {stages.map(({ id, name }, i) => (
        <div key={id} className={styles.stage}>
          <Field className={styles.box} label={text.stage(i + 1)} validationMessage={name.trim() === "" ? fault : undefined}>
            <Input
              id={nameId(i)}
              className={styles.box}
              value={name}
              onChange={(_, { value }) => drafts.settle({ stages: stages.map((each) => (each.id === id ? { id, name: value } : each)) })}
            />
          </Field>
          {stages.length > 1 && (
            <Button
              appearance="subtle"
              icon={<DismissIcon />}
              aria-label={text.removeStage(name)}
              title={text.removeStage(name)}
              onClick={() => remove(i)}
            />
          )}
        </div>
      ))}
      <Button size="small" id={stages.length === 0 ? settingId("stages") : undefined} onClick={add}>
        {text.addStage}
      </Button>
    </div>
  );
}
