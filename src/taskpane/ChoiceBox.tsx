import { makeStyles, mergeClasses, Select, type SelectProps } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  select: { textOverflow: "ellipsis" },
});

/** Fluent's Select in a narrow pane: what is too long for it ends in "…", and hovering tells the whole. */
export function ChoiceBox({ className, ...rest }: Omit<SelectProps, "root" | "select">) {
  const styles = useStyles();
  const box = useRef<HTMLSpanElement>(null);
  // Around the list and not at it, or else it would be read out a second time.
  useEffect(() => {
    box.current!.title = box.current!.querySelector("select")!.selectedOptions[0]?.text ?? "";
  });
  return <Select {...rest} root={{ ref: box, className: mergeClasses(styles.box, className) }} select={{ className: styles.select }} />;
}
