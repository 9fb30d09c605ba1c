import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ErrorIcon, InformationIcon } from "./icons";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: "48px 20px 20px",
    overflowWrap: "anywhere",
    "& p, & ol": { margin: "0 0 12px" },
    "& ol": { paddingLeft: "20px" },
    "& li": { marginBottom: "6px" },
  },
  icon: { display: "inline-block", transform: "scale(1.75)", transformOrigin: "left top", marginBottom: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  information: { color: tokens.colorBrandForeground1 },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** A page that stands in place of the whole pane: what happened, and what to do. */
export function Page({ kind, title, children }: { kind: "error" | "information"; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <span className={styles[kind]}>
        <span className={styles.icon}>{kind === "error" ? <ErrorIcon /> : <InformationIcon />}</span>
      </span>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
