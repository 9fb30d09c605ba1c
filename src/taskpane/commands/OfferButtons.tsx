import { Button, makeStyles } from "@fluentui/react-components";
import type { CheckedScorebook } from "../../actions/inspect";
import { planRepairs } from "../../actions/repair";
import type { Offer } from "../../messages/findings";
import { nextStep } from "../nextStep";
import { useCommands } from "./commands";
import { RepairButton } from "./RepairButton";
import { RestoreButton } from "./RestoreButton";

const useStyles = makeStyles({ rebuild: { marginBottom: "16px" } });

interface OfferButtonsProps {
  readonly checked: CheckedScorebook;
  /** What sentences below name. */
  readonly named: ReadonlySet<Offer>;
}

/** The buttons above a list of findings that its sentences name, each once. */
export function OfferButtons({ checked, named }: OfferButtonsProps) {
  const styles = useStyles();
  const { build } = useCommands();
  // The main button may offer it already.
  const isRebuilt = named.has("rebuild") && nextStep(checked).kind !== "build";
  return (
    <>
      {named.has("restore") && <RestoreButton />}
      {named.has("repair") && <RepairButton repairs={planRepairs(checked)} />}
      {isRebuilt && (
        <Button className={styles.rebuild} onClick={() => build.run()}>
          {build.label}
        </Button>
      )}
    </>
  );
}
