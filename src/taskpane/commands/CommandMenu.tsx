import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import { MoreIcon } from "../icons";
import { usePane } from "../PaneContext";
import { PlainButton } from "../PlainButton";
import { useCommands, type Command } from "./commands";

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
    "& > li:last-child": { marginTop: "4px", paddingTop: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  item: { padding: "6px 12px", minHeight: "32px" },
});

/** Every command that may be wanted besides the next step: a button that shows a list of buttons. */
export function CommandMenu() {
  const styles = useStyles();
  const { text } = usePane();
  const { recheck, build, restore, lock, insert, review, sets, move, compare, language } = useCommands();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

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
  const choose = (command: Command) => {
    close();
    command.run();
  };
  const offered = [recheck, build, restore, lock, insert, review, sets, move, compare, language].filter(
    ({ isOffered = true }: Command) => isOffered,
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
          {offered.map((command) => (
            <li key={command.label}>
              <PlainButton className={styles.item} onClick={() => choose(command)}>
                {command.label}
              </PlainButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
