import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { NoticeBar } from "./NoticeBar";

/** Between what has the focus and the foot; pixels. */
const ROOM = 12;

const useStyles = makeStyles({
  foot: { position: "sticky", bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
});

/** The foot of the pane: what the last command did, and the next step. It stays in sight however far a person has scrolled. */
export function Foot({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const foot = useRef<HTMLDivElement>(null);
  // What has the focus must not hide behind it, however much it says.
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => (style.scrollPaddingBottom = `${(foot.current?.offsetHeight ?? 0) + ROOM}px`));
    observer.observe(foot.current!);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = "";
    };
  }, []);
  return (
    <div className={styles.foot} ref={foot}>
      <NoticeBar />
      {children}
    </div>
  );
}
