import { useRef, type ChangeEvent } from "react";
import { useReview } from "./useReview";

/** The system's own dialog for choosing files. The reader says of anything else why it is not read. */
export function useChooseFiles() {
  const { review, say } = useReview();
  const box = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    review.add([...(target.files ?? [])]);
    // So that the same file can be chosen again once it was taken out.
    target.value = "";
  };
  return {
    open: () => box.current?.click(),
    input: <input ref={box} type="file" multiple accept=".xlsx,.xlsm" aria-label={say.choose} hidden onChange={take} />,
  };
}
