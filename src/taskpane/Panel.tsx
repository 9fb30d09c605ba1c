import { makeStyles } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";
import { NARROW, PANEL_ID } from "./view";

const useStyles = makeStyles({
  main: { flexGrow: 1, minWidth: 0 },
  panel: {
    padding: "16px 20px 24px",
    [NARROW]: { padding: "12px 12px 24px" },
    minWidth: 0,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: "none" },
  },
});

/** Where the part in front stands. */
export function Panel(props: HTMLAttributes<HTMLDivElement>) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <div {...props} className={styles.panel} id={PANEL_ID} tabIndex={-1} />
    </main>
  );
}
