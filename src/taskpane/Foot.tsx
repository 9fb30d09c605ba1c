import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { NoticeBar } from "./NoticeBar";
import { PANEL_ID } from "./view";

/** Between what has the focus and the foot; pixels. */
const ROOM = 12;

const useStyles = makeStyles({
  foot: { position: "sticky", bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Whether the foot, now that it has grown by so many pixels, covers anything that can be pressed or typed into and was in sight. */
function coversAnew(foot: HTMLElement, grown: number): boolean {
  const { top } = foot.getBoundingClientRect();
  const above = [...document.querySelectorAll(`#${PANEL_ID} :is(button, input, textarea, select)`)];
  return above.some((element) => {
    const { top: begins, bottom: ends } = element.getBoundingClientRect();
    return ends > top && begins < top + grown;
  });
}

/** The foot of the pane: what the last command did, and the next step. It stays in sight however far a person has scrolled. */
export function Foot({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const foot = useRef<HTMLDivElement>(null);
  // What has the focus must not hide behind it, however much it says.
  useEffect(() => {
    const { style } = document.documentElement;
    let height = foot.current!.offsetHeight;
    const observer = new ResizeObserver(() => {
      const grown = (foot.current?.offsetHeight ?? 0) - height;
      height += grown;
      style.scrollPaddingBottom = `${height + ROOM}px`;
      if (grown > 0 && coversAnew(foot.current!, grown)) window.scrollBy(0, grown);
    });
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
