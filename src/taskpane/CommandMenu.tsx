import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import { lockTemplate, unlockTemplate } from "../actions/lockTemplate";
import { paneMessages } from "../messages/pane";
import { MoreIcon } from "./icons";
import { usePane } from "./PaneContext";
import { PlainButton } from "./PlainButton";
import type { View } from "./view";

const useStyles = makeStyles({
  menu: { position: "relative", flexShrink: 0 },
  list: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 2,
    boxSizing: "border-box",
    width: "max-content",
    maxWidth: "calc(100vw - 40px)",
    margin: "4px 0 0",
    padding: "4px",
    listStyle: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  item: { padding: "6px 12px", minHeight: "32px" },
  apart: { marginTop: "4px", paddingTop: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Every command that may be wanted besides the next step: a button that shows a list of buttons. */
export function CommandMenu({ switchLanguage }: { switchLanguage(): void }) {
  const styles = useStyles();
  const { state, store, host, text, show, build } = usePane();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { checked } = state;

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  // On a Mac a pressed button gets no focus. The menu takes it, and keeps it, else it would close before the press counts, or not at all.
  const toggle = () => {
    opener.current?.focus();
    setOpen(!isOpen);
  };
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape" && isOpen) close();
  };
  const turnTo = (view: View) => {
    store.goOn();
    show(view);
  };
  const toggleLock = async () => {
    const isLocked = checked!.sheet.isProtected;
    await (isLocked ? unlockTemplate : lockTemplate)(host.workbook, checked!);
    return (language: keyof typeof paneMessages) => (isLocked ? paneMessages[language].unlocked : paneMessages[language].locked);
  };
  const item = (label: string, act: () => void, className?: string) => (
    <li className={className}>
      <PlainButton
        className={styles.item}
        onClick={() => {
          close();
          act();
        }}
      >
        {label}
      </PlainButton>
    </li>
  );
  return (
    <div className={styles.menu} onBlur={leave} onKeyDown={onKeyDown}>
      <Button
        ref={opener}
        appearance="subtle"
        size="small"
        icon={<MoreIcon />}
        aria-label={text.moreCommands}
        title={text.moreCommands}
        aria-expanded={isOpen}
        onMouseDown={keepFocus}
        onClick={toggle}
      />
      {isOpen && (
        <ul className={styles.list} onMouseDown={keepFocus}>
          {item(text.recheck, () => void store.recheck())}
          {checked && item(checked.lostSheet ? text.next.rebuild : text.next.build, () => build())}
          {checked && item(checked.sheet.isProtected ? text.unlock : text.lock, () => void store.run(toggleLock))}
          {item(text.insertAnother, () => turnTo("insert"))}
          {item(text.review, () => turnTo("review"))}
          {item(text.sets, () => turnTo("sets"))}
          {checked && item(text.move, () => turnTo("move"))}
          {checked && item(text.compare, () => turnTo("compare"))}
          {item(text.language, switchLanguage, styles.apart)}
        </ul>
      )}
    </div>
  );
}
