import { inspect, inspectSnapshot, isOn, type CheckedScorebook, type Inspection } from "../actions/inspect";
import { WorkbookError } from "../workbook/workbookError";
import { criterionAt } from "./criterionAt";
import { ExternalStore } from "./externalStore";
import type { PaneHost, SelectedPlace } from "./host";
import { sayFailure, type Say } from "./say";
import type { SetLibrary } from "./sets/setLibrary";
import { takeUpSets } from "./sets/takeUpSets";
import type { InTurn } from "./turns";

/** Waits until a burst of edits is over; milliseconds. */
const CALM = 250;
/** From here on a command is long, and its progress shows; milliseconds. */
const LONG = 500;

export interface Notice {
  /** "warning": a command that could not do what was asked, for want of something in the workbook. */
  readonly kind: "success" | "warning" | "error";
  readonly say: Say;
}

/** A cell of a sheet: "D10"; of a selection of several the whole of it. */
export interface SheetCell {
  readonly sheet: string;
  readonly address: string;
}

/** What a command tells when it is done: a sentence of success, or one that is none; null where what it did shows. */
export type Told = Say | Notice | null;

/** What every screen of the pane stands on. */
export interface ScorebookState {
  readonly inspection: Inspection | null;
  /** The current scorebook; null where the workbook holds none, or was not read yet. */
  readonly checked: CheckedScorebook | null;
  /** The workbook was changed since it was read. */
  readonly isStale: boolean;
  readonly busy: "no" | "briefly" | "long";
  readonly notice: Notice | null;
  /** What Excel takes for the decimal mark; the comma until it has told. */
  readonly decimalMark: string;
  /** Code of the criterion that the card shows: the one selected last, on a sheet or in the pane. */
  readonly chosen: string | null;
}

const NOTHING_READ: ScorebookState = {
  inspection: null,
  checked: null,
  isStale: false,
  busy: "no",
  notice: null,
  decimalMark: ",",
  chosen: null,
};

/** Keeps the last look at the workbook, looks again after edits, runs commands, and turns what goes wrong into sentences. */
export class ScorebookStore extends ExternalStore<ScorebookState> {
  /** Id of the sheet of the current scorebook. */
  private currentSheet: string | undefined;
  /** Name of a sheet whose scorebook becomes the current one once a look finds it. */
  private awaited: string | null = null;
  /** Id of the sheet that the person went to since; its scorebook, where it has one, becomes the current one. */
  private wentTo: string | undefined;
  /** Id of the sheet that the last look found in front. */
  private inFront: string | undefined;
  private selection: SelectedPlace | null = null;
  /** Where the person is: the cell selected last, by hand or by the pane. */
  private at: SheetCell | null = null;
  /** Counts what was told to have changed, so that a look knows whether it came too early. */
  private changes = 0;
  private asksForEntry = false;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private calm: ReturnType<typeof setTimeout> | undefined;
  /** Says why the last look failed: no longer true once one succeeds. */
  private failedLook: Notice | null = null;

  constructor(
    private readonly host: PaneHost,
    private readonly library: SetLibrary,
    private readonly inTurn: InTurn,
  ) {
    super(NOTHING_READ);
  }

  /** Begins to follow the workbook. Returns what stops it. */
  open(): () => void {
    let stop: (() => void) | null = null;
    let isClosed = false;
    this.host.watch(this.onStale, this.onSelection).then((unwatch) => {
      if (isClosed) unwatch();
      else stop = unwatch;
    }, this.fail);
    this.host.readDecimalMark().then((decimalMark) => this.change({ decimalMark }), this.fail);
    return () => {
      isClosed = true;
      clearTimeout(this.calm);
      stop?.();
    };
  }

  /**
   * Runs a command: busy meanwhile, then a fresh look, then its sentence or why it failed. One at a time: what is asked for
   * while another runs is let go. `before` is what must stand on the sheets first.
   */
  async run(command: () => Promise<Told>, before?: () => Promise<void>): Promise<void> {
    if (this.snapshot().busy !== "no") return;
    this.change({ busy: "briefly", notice: null });
    const long = setTimeout(() => this.change({ busy: "long" }), LONG);
    try {
      await before?.();
      const told = await this.inTurn(command);
      await this.look();
      if (told) this.change({ notice: typeof told === "function" ? { kind: "success", say: told } : told });
    } catch (failure) {
      this.fail(failure);
    } finally {
      clearTimeout(long);
      this.change({ busy: "no" });
    }
  }

  /** One look at a time; what changes meanwhile is looked at once more. Throws WorkbookError. */
  look(): Promise<void> {
    clearTimeout(this.calm);
    this.lookAgain = true;
    this.looking ??= this.lookUntilCalm().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  /** Selects a cell in Excel. */
  readonly goTo = (sheetName: string, address: string): void => {
    this.at = { sheet: sheetName, address };
    this.host.selectCell(sheetName, address).catch(this.fail);
  };

  /** The cell that is selected; null before any was. */
  get selectedCell(): SheetCell | null {
    return this.at;
  }

  /** Shows the card of a criterion, whatever is selected. */
  choose(criterion: string): void {
    this.selection = null;
    this.change({ chosen: criterion });
  }

  /** The person asked to type the score of the criterion that is chosen. */
  askForEntry(): void {
    this.asksForEntry = true;
    this.change({});
  }

  /** Whether the person asked so, and no box has taken it up yet. */
  takeEntry(): boolean {
    const asked = this.asksForEntry;
    this.asksForEntry = false;
    return asked;
  }

  /** Makes another scorebook of the workbook the current one. */
  chooseScorebook(sheetId: string): void {
    this.currentSheet = sheetId;
    this.takeCurrent();
  }

  /** Makes the scorebook on a sheet of this name the current one, now or as soon as a look finds it. */
  prefer(sheetName: string): void {
    this.awaited = sheetName;
    this.takeCurrent();
  }

  /** Tells of what was done without the workbook. */
  tell(say: Say): void {
    this.change({ notice: { kind: "success", say } });
  }

  /** Tells why something was not done, though nothing failed. */
  warn(say: Say): void {
    this.change({ notice: { kind: "warning", say } });
  }

  dismiss(): void {
    this.change({ notice: null });
  }

  /** The person turns to something else: what went well is known by then. */
  goOn(): void {
    if (this.snapshot().notice?.kind === "success") this.dismiss();
  }

  private async lookUntilCalm(): Promise<void> {
    while (this.lookAgain) {
      this.lookAgain = false;
      const { changes } = this;
      const read = await inspect(this.host.workbook, this.library.all, this.currentSheet);
      const isMore = await takeUpSets(this.library, read.snapshot.part);
      const inspection = isMore ? inspectSnapshot(read.snapshot, this.library.all, { preferredSheet: this.currentSheet }) : read;
      const { inFront } = inspection.snapshot;
      if (inFront !== this.inFront) this.wentTo = inFront;
      this.inFront = inFront;
      this.change({ inspection, isStale: changes !== this.changes });
      if (this.failedLook !== null && this.snapshot().notice === this.failedLook) this.dismiss();
      this.takeCurrent();
    }
  }

  /** The current scorebook stays, until another is asked for or the person goes to a sheet of another: many a sheet belongs to none. */
  private takeCurrent(): void {
    const { inspection } = this.snapshot();
    const scorebooks = inspection?.scorebooks ?? [];
    const awaited = scorebooks.find(({ sheet }) => sheet.name === this.awaited);
    const before = scorebooks.find(({ sheet }) => sheet.id === this.currentSheet);
    const goneTo = scorebooks.find((scorebook) => isOn(scorebook, this.wentTo));
    const checked = awaited ?? (before && isOn(before, this.wentTo) ? before : goneTo) ?? before ?? inspection?.current ?? null;
    if (awaited) this.awaited = null;
    this.wentTo = undefined;
    this.currentSheet = checked?.sheet.id;
    if (checked !== this.snapshot().checked) this.change({ checked });
    this.follow();
  }

  private readonly onStale = (): void => {
    this.changes++;
    this.change({ isStale: true });
    this.lookSoon();
  };

  private readonly onSelection = (place: SelectedPlace): void => {
    this.selection = place;
    const sheet = this.snapshot().inspection?.snapshot.sheets.find(({ id }) => id === place.sheetId);
    this.at = sheet ? { sheet: sheet.name, address: place.address } : null;
    this.wentTo = place.sheetId;
    this.takeCurrent();
    // Whoever moves on has left the cell that kept an earlier look from being taken.
    if (this.snapshot().isStale) this.lookSoon();
  };

  private follow(): void {
    const { checked } = this.snapshot();
    const selected = checked && this.selection && criterionAt(checked, this.selection);
    if (selected) this.change({ chosen: selected });
  }

  private lookSoon(): void {
    clearTimeout(this.calm);
    this.calm = setTimeout(() => {
      this.look().catch((failure: unknown) => {
        const isBeingEdited = failure instanceof WorkbookError && failure.code === "cell-being-edited";
        // Then the figures stay marked as old until the next event: the person is busy and must not be told off.
        if (isBeingEdited) return;
        this.fail(failure);
        this.failedLook = this.snapshot().notice;
      });
    }, CALM);
  }

  /** Tells why something that was asked for was not done. */
  readonly fail = (failure: unknown): void => {
    this.change({ notice: { kind: "error", say: sayFailure(failure) } });
  };

  private change(changed: Partial<ScorebookState>): void {
    this.set({ ...this.snapshot(), ...changed });
  }
}
