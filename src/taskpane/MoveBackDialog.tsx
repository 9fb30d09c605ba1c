import type { CheckedScorebook } from "../actions/inspect";
import { planMoveBack } from "../actions/moveBlockBack";
import { findingScreenMessages } from "../messages/findingScreens";
import { shiftedBlocks } from "../scoring/shifted/shiftedBlocks";
import { useSentences } from "./PaneContext";
import { ShownRepairs } from "./RepairDialog";

interface MoveBackDialogProps {
  readonly checked: CheckedScorebook;
  /** Where the block stands. */
  readonly area: string;
  close(): void;
}

/** Moves a block of scores that was pasted off its place back to it, after it was shown cell by cell. */
export function MoveBackDialog({ checked, area, close }: MoveBackDialogProps) {
  const say = useSentences(findingScreenMessages);
  const blockIn = ({ book, set }: CheckedScorebook) => shiftedBlocks(book, set).find((block) => block.area === area);
  const home = blockIn(checked)?.home ?? "";
  const plan = (current: CheckedScorebook) => {
    const block = blockIn(current);
    return block ? planMoveBack(current, block) : [];
  };
  const words = {
    title: say.moveBackTitle,
    intro: say.moveBackIntro(area, home),
    now: say.moveBackNow,
    done: (_: number, language: "vi" | "en") => findingScreenMessages[language].movedBack(home),
  };
  return <ShownRepairs checked={checked} plan={plan} words={words} close={close} />;
}
