import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import { usePane } from "../PaneContext";
import { useCommands, type Command } from "./commands";

const useStyles = makeStyles({ menu: { maxWidth: "calc(100vw - 16px)", zIndex: 2 }, item: { maxWidth: "none" } });

interface CommandListProps {
  /** The button that the menu belongs to. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  close(): void;
}

/** The menu of commands, open. */
export default function CommandList({ opener, close }: CommandListProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { recheck, build, restore, fill, lock, insert, review, sets, move, compare, help, language } = useCommands();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus(), []);
  const offered = [recheck, fill("previous"), fill("maximum"), build, restore, lock, insert, review, sets, move, compare].filter(
    ({ isOffered = true }: Command) => isOffered,
  );
  const item = (command: Command) => (
    <MenuItem key={command.label} className={styles.item} onClick={() => command.run()}>
      {command.label}
    </MenuItem>
  );
  return (
    <Menu
      open
      inline
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: opener.current, position: "below", align: "end" }}
    >
      <MenuPopover className={styles.menu}>
        <MenuList ref={list} aria-label={text.moreCommands}>
          {offered.map(item)}
          <MenuDivider />
          {item(help)}
          {item(language)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
