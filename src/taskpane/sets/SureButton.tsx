import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { HIDDEN } from "../view";

const useStyles = makeStyles({ hidden: HIDDEN });

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function SureButton({ label, sure, act }: { label: string; sure: string; act(): void }) {
  const styles = useStyles();
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button size="small" onClick={isAsking ? act : () => ask(true)} onBlur={() => ask(false)}>
        {isAsking ? sure : label}
      </Button>
      <span className={styles.hidden} role="status">
        {isAsking && sure}
      </span>
    </>
  );
}
