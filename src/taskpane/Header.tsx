import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { capitalised } from "../forms/unitName";
import { WarningIcon } from "./icons";
import { LaterScorebookChoice } from "./laterParts";
import { usePane } from "./PaneContext";
import { NARROW } from "./view";

/** Between the line and what has the focus below it, for the ring around that; pixels. */
const ROOM = 3;

const useStyles = makeStyles({
  // Without a box of its own, so that the line stays at the top of the whole pane.
  landmark: { display: "contents" },
  // The top right corner belongs to Office's own menu, also when the pane is scrolled: nothing passes below it but under this line.
  line: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 12px",
    minHeight: "34px",
    boxSizing: "border-box",
    padding: "10px 44px 2px 20px",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    // Whatever passes below it fades away, and is not cut off in the middle of a word.
    "::after": {
      content: "''",
      position: "absolute",
      top: "100%",
      left: 0,
      right: 0,
      height: "8px",
      backgroundImage: `linear-gradient(${tokens.colorNeutralBackground1}, transparent)`,
      pointerEvents: "none",
      "@media (forced-colors: active)": { display: "none" },
    },
    "@media (forced-colors: active)": { borderBottom: "1px solid CanvasText" },
  },
  stale: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
  },
  about: {
    display: "flex",
    gap: "4px",
    margin: 0,
    padding: "6px 20px 8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    [NARROW]: { flexWrap: "wrap" },
  },
  set: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  unit: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Whose scorebook this is, and by which criteria set. */
export function Header() {
  const styles = useStyles();
  const { state, text } = usePane();
  const { checked } = state;
  const books = state.inspection?.scorebooks ?? [];
  const unit = checked?.book.identity?.unit ?? "";
  const line = useScrollPadding();
  return (
    <header className={styles.landmark}>
      <div className={styles.line} ref={line}>
        <h1 className={styles.unit}>{unit === "" ? text.appName : capitalised(unit)}</h1>
        {checked && state.isStale && (
          <span className={styles.stale}>
            <WarningIcon />
            {text.stale}
          </span>
        )}
      </div>
      {checked && (
        <p className={styles.about}>
          <span>{text.year(checked.book.identity?.year ?? checked.set.year)} ·</span>
          <span className={styles.set} title={checked.set.title}>
            {checked.set.title}
          </span>
          <span>· {text.version(checked.set.version)}</span>
        </p>
      )}
      {checked && books.length > 1 && <LaterScorebookChoice.Part checked={checked} books={books} />}
    </header>
  );
}

/** What is brought into view begins right below the line: neither behind it, nor with a strip of something else between. */
function useScrollPadding() {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => (style.scrollPaddingTop = `${(line.current?.offsetHeight ?? 0) + ROOM}px`));
    observer.observe(line.current!);
    return () => {
      observer.disconnect();
      style.scrollPaddingTop = "";
    };
  }, []);
  return line;
}
