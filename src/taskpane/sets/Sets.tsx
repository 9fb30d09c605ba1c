import { SetEditor } from "./SetEditor";
import { SetList } from "./SetList";
import { useSets } from "./useSets";

/** The part of the pane for criteria sets: those that are known, and the one that is being worked on. `leave` goes back to where the person came from. */
export function Sets({ leave }: { leave(): void }) {
  const { drafting } = useSets();
  return drafting.isShown && drafting.edited ? <SetEditor drafting={drafting.edited} /> : <SetList leave={leave} />;
}
