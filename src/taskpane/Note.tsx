import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CheckIcon, ErrorIcon, InformationIcon, WarningIcon } from "./icons";

export type NoteKind = "success" | "information" | "warning" | "error";

const ICONS = { success: CheckIcon, information: InformationIcon, warning: WarningIcon, error: ErrorIcon };

const useStyles = makeStyles({
  note: {
    display: "flex",
    gap: "8px",
    padding: "8px 10px",
    border: "1px solid",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, paddingTop: "2px" },
  body: { flexGrow: 1, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  success: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  information: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

interface NoteProps {
  readonly kind: NoteKind;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that stands out, told by its icon as well as by its colour. */
export function Note({ kind, children, actions }: NoteProps) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div className={mergeClasses(styles.note, styles[kind])}>
      <span className={styles.icon}>
        <Icon />
      </span>
      <div className={styles.body}>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
