import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { ArrowIcon } from "./icons";
import { COMPACT, NARROW } from "./view";

/** So many stand in one line, their names in two where they must. */
const IN_ONE_LINE = 3;

const useStyles = makeStyles({
  steps: {
    display: "flex",
    alignItems: "flex-end",
    justifyContent: "space-between",
    gap: "8px",
    margin: 0,
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: "tabular-nums",
    [COMPACT]: { gap: "4px" },
    [NARROW]: { flexWrap: "wrap" },
  },
  many: { flexWrap: "wrap" },
  step: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  figure: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  remark: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  between: { color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase400 },
  arrow: { display: "flex", alignItems: "center", height: tokens.lineHeightBase400, fontSize: 0 },
});

interface StepsProps {
  readonly label: string;
  /** Stands between two steps: "→" from one to the next, "+" where they add up. */
  readonly between: "→" | "+";
  /** `remark`: what makes the figure less than it seems. */
  readonly steps: readonly { readonly name: string; readonly figure: string; readonly remark?: string | undefined }[];
}

/** Figures of one stage after the other, side by side. Reads as one line: "Tự đánh giá 97,5 → Thẩm định 93,75". */
export function Steps({ label, between, steps }: StepsProps) {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.steps, steps.length > IN_ONE_LINE && styles.many)} role="group" aria-label={label}>
      {steps.map(({ name, figure, remark }, i) => (
        <Fragment key={name}>
          {i > 0 && (
            <span className={mergeClasses(styles.between, between === "→" && styles.arrow)}>
              {" "}
              {between} {between === "→" && <ArrowIcon />}
            </span>
          )}
          <span className={styles.step}>
            <span className={styles.name}>{name} </span>
            <span className={styles.figure}>
              {figure}
              {remark && <span className={styles.remark}> {remark}</span>}
            </span>
          </span>
        </Fragment>
      ))}
    </p>
  );
}
