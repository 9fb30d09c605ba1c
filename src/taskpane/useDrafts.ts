import { useMemo, useState } from "react";

/** Words that were typed in the pane and do not stand on the sheet yet. They outlive tabs, selections and failed saves. */
export interface Drafts {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
  /** Forgets a draft once its text stands on the sheet; a newer one stays. */
  settle(key: string, saved: string): void;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  return useMemo(
    () => ({
      get: (key) => drafts.get(key),
      put: (key, text) => setDrafts((before) => new Map(before).set(key, text)),
      settle: (key, saved) =>
        setDrafts((before) => {
          if (before.get(key) !== saved) return before;
          const left = new Map(before);
          left.delete(key);
          return left;
        }),
    }),
    [drafts],
  );
}
