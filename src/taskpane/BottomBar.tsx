import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    padding: "12px 20px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Where the one main button stands: always in sight, at the foot of the pane. */
export function BottomBar({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <footer className={styles.bar} aria-label={text.next.label}>
      {children}
    </footer>
  );
}
