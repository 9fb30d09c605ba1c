import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { MoreIcon } from "../icons";
import { LaterCommandList } from "../laterParts";
import { usePane } from "../PaneContext";

/** Every command that may be wanted besides the next step: a button, and the menu that comes once it is pressed. */
export function CommandMenu() {
  const { text } = usePane();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        ref={opener}
        appearance="subtle"
        size="small"
        icon={<MoreIcon />}
        aria-label={text.moreCommands}
        title={text.moreCommands}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <LaterCommandList.Part opener={opener} close={close} />}
    </>
  );
}
