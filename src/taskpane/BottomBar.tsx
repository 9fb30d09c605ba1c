import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  bar: {
    padding: "12px 20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Where the one main button stands, in the foot of the pane. */
export function BottomBar({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <footer className={styles.bar} aria-label={text.next.label}>
      {children}
    </footer>
  );
}
