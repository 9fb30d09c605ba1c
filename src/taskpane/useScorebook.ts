import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { inspect, type CheckedScorebook, type Inspection } from "../actions/inspect";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import type { Language } from "../messages/language";
import { paneMessages } from "../messages/pane";
import { workbookMessages } from "../messages/workbook";
import { WorkbookError } from "../workbook/workbookError";
import type { PaneHost, SelectedPlace } from "./host";

/** Waits until a burst of edits is over; milliseconds. */
const CALM = 250;

export interface Notice {
  readonly kind: "success" | "error";
  readonly text: string;
}

/** What every screen of the pane stands on. */
export interface PaneState {
  readonly inspection: Inspection | null;
  readonly checked: CheckedScorebook | null;
  /** The workbook was changed since it was read. */
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly selection: SelectedPlace | null;
  recheck(): Promise<void>;
  /** Runs a command: busy meanwhile, its sentence or its error told, then a fresh look. */
  run(command: () => Promise<string | null>): Promise<void>;
  goTo(sheet: string, address: string): void;
  choose(sheetId: string): void;
  dismiss(): void;
}

/** Keeps the last look at the workbook, looks again after edits, and turns errors into sentences. */
export function useScorebook(host: PaneHost, language: Language): PaneState {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [isStale, setStale] = useState(false);
  const [busy, setBusy] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [selection, setSelection] = useState<SelectedPlace | null>(null);
  const preferred = useRef<string | undefined>(undefined);
  const looking = useRef<Promise<void> | null>(null);
  const again = useRef(false);

  const tell = useCallback((failure: unknown) => setNotice({ kind: "error", text: sentenceFor(failure, language) }), [language]);

  const look = useCallback(async (): Promise<void> => {
    const found = await inspect(host.workbook, BUILT_IN_SETS, preferred.current);
    setInspection(found);
    setStale(false);
  }, [host]);

  /** One look at a time; what changes meanwhile is looked at once more. */
  const lookOnce = useCallback(async (): Promise<void> => {
    again.current = true;
    looking.current ??= (async () => {
      try {
        while (again.current) {
          again.current = false;
          await look();
        }
      } finally {
        looking.current = null;
      }
    })();
    await looking.current;
  }, [look]);

  const recheck = useCallback(async () => {
    setNotice(null);
    setBusy((count) => count + 1);
    try {
      await lookOnce();
    } catch (failure) {
      tell(failure);
    } finally {
      setBusy((count) => count - 1);
    }
  }, [lookOnce, tell]);

  const run = useCallback(
    async (command: () => Promise<string | null>) => {
      setNotice(null);
      setBusy((count) => count + 1);
      try {
        const done = await command();
        await lookOnce();
        if (done !== null) setNotice({ kind: "success", text: done });
      } catch (failure) {
        tell(failure);
      } finally {
        setBusy((count) => count - 1);
      }
    },
    [lookOnce, tell],
  );

  useEffect(() => {
    let calm: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let gone = false;
    const onStale = () => {
      setStale(true);
      clearTimeout(calm);
      // While a cell is being edited the look fails: the figures stay marked as old until the next change.
      calm = setTimeout(() => void lookOnce().catch(() => setStale(true)), CALM);
    };
    const first = setTimeout(() => void recheck(), 0);
    host.watch(onStale, setSelection).then((unwatch) => (gone ? unwatch() : (stop = unwatch)), tell);
    return () => {
      gone = true;
      clearTimeout(first);
      clearTimeout(calm);
      stop?.();
    };
  }, [host, lookOnce, recheck, tell]);

  return useMemo(
    () => ({
      inspection,
      checked: inspection?.current ?? null,
      isStale,
      isBusy: busy > 0,
      notice,
      selection,
      recheck,
      run,
      goTo: (sheet, address) => void host.selectCell(sheet, address).catch(tell),
      choose: (sheetId) => {
        preferred.current = sheetId;
        void recheck();
      },
      dismiss: () => setNotice(null),
    }),
    [inspection, isStale, busy, notice, selection, recheck, run, host, tell],
  );
}

/** A sentence for whatever went wrong; never a stack. */
export function sentenceFor(failure: unknown, language: Language): string {
  return failure instanceof WorkbookError ? workbookMessages[language][failure.code](failure.place) : paneMessages[language].unexpected;
}
