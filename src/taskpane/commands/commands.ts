import type { FillFrom } from "../../actions/fillScores";
import type { Repair } from "../../actions/repair";
import { needsRestore } from "../../actions/restore/needsRestore";
import { ACTION_NAMES } from "../../messages/actionNames";
import { LaterScript } from "../laterScript";
import type { Finding } from "../../scoring/finding";
import { hasBlanks, stageToFill } from "../../scoring/totals";
import { nextError } from "../nextError";
import { nextStep, type NextStep } from "../nextStep";
import { usePane, type Pane } from "../PaneContext";
import { findingId, focusSoon, PANEL_ID, wordsId, type View } from "../view";

/** One thing that a person can ask for, wherever it is offered: by the main button, the menu, a finding, the ribbon. */
export interface Command {
  /** What its button says. */
  readonly label: string;
  /** Whether there is anything for it to do; absent: always. */
  readonly isOffered?: boolean;
  /** Does it. Where it cannot be done, the pane says why. */
  run(): void;
}

/** What the commands do to the workbook comes later, with what they say when it is done. */
export const work = new LaterScript(() => import(/* webpackChunkName: "commands" */ "./work"));

/** Every command of the pane, as it stands now. Those about one thing are told which. */
export function commandsOf(pane: Pane) {
  const { host, store, drafts, state, sets, text, language, view, show, open, switchLanguage } = pane;
  const { checked } = state;
  const turnTo = (view: View, label: string, isOffered = true): Command => ({
    label,
    isOffered,
    run: () => {
      store.goOn();
      show(view);
    },
  });
  const takeInHand = (criterion: string, sheet: string, cell: string) => {
    store.choose(criterion);
    store.goTo(sheet, cell);
  };
  const explain = (step: ExplainStep) => {
    show("lost");
    takeInHand(step.criterion, store.snapshot().checked!.lostSheet!.snapshot.name, step.cell);
    focusSoon(wordsId(step.cell));
  };
  /** Whoever has built a table writes into it next; one that is built again leaves people where they are. */
  const explainFirst = () => {
    const { checked: built, notice } = store.snapshot();
    const step = nextStep(built);
    if (notice?.kind === "success" && step.kind === "explain") explain(step);
  };
  return {
    recheck: {
      label: text.recheck,
      run: () =>
        void store.run(
          async () => null,
          () => drafts.saveAll(),
        ),
    },
    build: {
      label: checked?.lostSheet ? text.next.rebuild : text.next.build,
      /** @param stage the one to count against; else as before */
      run: (stage?: string) => {
        show("lost");
        const built = store.run(
          async () => (await work.fetch()).buildAndTell(host.workbook, sets, { preferredSheet: checked?.sheet.id, stage }),
          () => drafts.saveAll(),
        );
        if (!checked?.lostSheet) void built.then(explainFirst);
      },
    },
    /** Scores of the stage before, or full marks, into blank cells of a domain or of all. */
    fill: (from: FillFrom, domain: string | null = null) => ({
      label: text.fill[from],
      isOffered:
        checked !== null &&
        hasBlanks(checked.totals) &&
        (from === "maximum" || stageToFill(checked.totals) !== checked.totals.stages[0]?.stage),
      run: () => open({ kind: "fill", from, domain }),
    }),
    lock: {
      label: checked?.sheet.isProtected ? text.unlock : text.lock,
      isOffered: checked !== null,
      run: () => open({ kind: "lock" }),
    },
    insert: turnTo("insert", checked ? text.insertAnother : text.next.insert),
    review: turnTo("review", text.review),
    sets: turnTo("sets", text.sets),
    move: turnTo("move", text.move, checked !== null),
    compare: turnTo("compare", text.compare, checked !== null),
    help: {
      label: text.help,
      run: () => void work.fetch().then(({ helpAddress }) => host.openPage(helpAddress(view, checked !== null)), store.fail),
    },
    language: { label: text.language, run: switchLanguage },
    restore: {
      label: text.restore,
      isOffered: checked !== null && needsRestore(checked),
      run: () => open({ kind: "restore" }),
    },
    repair: (repairs: readonly Repair[]) => ({
      label: text.repair(repairs.length),
      isOffered: repairs.length > 0,
      run: () => open({ kind: "repair" }),
    }),
    moveBack: (area: string, home: string) => ({
      label: ACTION_NAMES[language].moveBack(home),
      run: () => open({ kind: "move-back", area }),
    }),
    errors: (count: number) => ({
      label: text.next.errors(count),
      run: () => {
        show("findings");
        focusSoon(PANEL_ID);
      },
    }),
    nextError: (errors: readonly Finding[]) => ({
      label: text.next.nextError,
      run: () => {
        const next = nextError(errors, store.selectedCell);
        if (next) store.goTo(next.sheet, next.address);
        const line = errors.find(({ sheet, cell }) => sheet === next?.sheet && cell === next.address) ?? errors[0]!;
        document.getElementById(findingId(line))?.scrollIntoView({ block: "nearest" });
      },
    }),
    enter: (criterion: string, cell: string) => ({
      label: text.next.enter(criterion),
      run: () => {
        show("overview");
        takeInHand(criterion, checked!.sheet.name, cell);
        store.askForEntry();
      },
    }),
    amounts: (criterion: string) => ({
      label: text.next.amounts(criterion),
      run: () => {
        show("lost");
        store.choose(criterion);
        open({ kind: "split", criterion });
      },
    }),
    explain: (step: ExplainStep) => ({
      label: text.next[step.column === "reason" ? "explain" : step.column](step.criterion),
      run: () => explain(step),
    }),
  } as const satisfies Readonly<Record<string, Command | ((...about: never[]) => Command)>>;
}

type ExplainStep = Extract<NextStep, { kind: "explain" }>;

export type Commands = ReturnType<typeof commandsOf>;

export function useCommands(): Commands {
  return commandsOf(usePane());
}
