import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ButtonHTMLAttributes } from "react";

const useStyles = makeStyles({
  button: {
    display: "block",
    width: "100%",
    margin: 0,
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** A row of a list that can be chosen as a whole. */
export function PlainButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.button, className)} />;
}
