import type { CheckedFile, CheckOptions, FileReport } from "../../actions/checkFile";
import type { ColumnBinding, KnownBindings } from "../../forms/columnBinding";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { LIMITS } from "../../xlsx/limits";
import { ExternalStore } from "../externalStore";
import type { SetLibrary } from "../sets/setLibrary";
import { CheckerFailure, refused, type FileChecker, type LookedAtFile } from "./fileChecker";
import { keepColumns, recallColumns } from "./knownColumns";
import { findingsOf, LOOK_AT_ALL, type Findings, type ListLook } from "./reviewList";

/** A file of the list, and what became of it. */
export interface ReviewFile {
  readonly id: number;
  readonly file: File;
  /** What it is called; no two have the same name. */
  readonly name: string;
  readonly status: "waiting" | "checking" | "done";
  readonly looked: LookedAtFile | null;
}

/** What stands in front: a file of the list, or the workbook that is open in Excel. */
export type Opened = { readonly kind: "file"; readonly id: number } | { readonly kind: "workbook"; readonly report: FileReport };

export interface ReviewState {
  readonly files: readonly ReviewFile[];
  readonly found: Findings;
  readonly isRunning: boolean;
  /** The file reader does not start at all. */
  readonly cannotStart: boolean;
  /** What became of the files that were chosen last and not added. */
  readonly leftOut: { readonly known: number; readonly surplus: number };
  readonly opened: Opened | null;
  /** Of which findings the sheets of results, and the requests, were made last. */
  readonly finished: Readonly<Record<"results" | "requests", Findings | null>>;
  readonly look: ListLook;
  readonly bindings: KnownBindings;
  /** All that files were checked against so far: one that was taken out of the library meanwhile stays for what it found. */
  readonly sets: readonly CriteriaSet[];
  /** Key of the only set to check against; null where each file tells. */
  readonly chosen: string | null;
}

/** More than a province has communes; for thousands there is the command line. */
export const MOST_FILES = 1_000;
/** How many files are under way: two for each worker, so that none waits. */
const LANES = 4;
/** What was found is shown so often at most; milliseconds. */
const REFRESH = 100;
const NONE_LEFT_OUT = { known: 0, surplus: 0 };

/** The files that a reviewer received: checks them in the background, keeps what was found while other parts of the pane are in front. */
export class ReviewStore extends ExternalStore<ReviewState> {
  private readonly files = new Map<number, ReviewFile>();
  private waiting: number[] = [];
  private lastId = 0;
  private lanes = 0;
  private refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly checker: Promise<FileChecker>,
    private readonly library: SetLibrary,
  ) {
    super({
      files: [],
      found: findingsOf([], library.all),
      sets: library.all,
      chosen: null,
      isRunning: false,
      cannotStart: false,
      leftOut: NONE_LEFT_OUT,
      opened: null,
      finished: { results: null, requests: null },
      look: LOOK_AT_ALL,
      bindings: recallColumns(),
    });
    library.subscribe(() => this.takeSets());
  }

  /** Adds files and checks them. One that is in the list already, unchanged, is not added again. */
  add(files: readonly File[]): void {
    const known = new Set([...this.files.values()].map(({ file }) => keyOf(file)));
    const fresh = files.filter((file) => !known.has(keyOf(file)) && known.add(keyOf(file)));
    const taken = fresh.slice(0, MOST_FILES - this.files.size);
    const names = new Set([...this.files.values()].map(({ name }) => name));
    for (const file of taken) {
      const name = freeName(file.name, names);
      names.add(name);
      const id = ++this.lastId;
      this.files.set(id, { id, file, name, status: "waiting", looked: null });
      this.waiting.push(id);
    }
    this.change({ leftOut: { known: files.length - fresh.length, surplus: fresh.length - taken.length } });
    this.run();
  }

  remove(id: number): void {
    this.files.delete(id);
    this.waiting = this.waiting.filter((each) => each !== id);
    const { opened } = this.snapshot();
    const isOpen = opened?.kind === "file" && opened.id === id;
    this.change({ opened: isOpen ? null : opened, leftOut: NONE_LEFT_OUT });
  }

  clear(): void {
    this.files.clear();
    this.waiting = [];
    this.change({ opened: null, leftOut: NONE_LEFT_OUT, look: LOOK_AT_ALL });
  }

  /** Begins no further file; what was found so far is kept. */
  stop(): void {
    this.waiting = [];
    this.change({});
  }

  /** Checks what is left after a stop. */
  goOn(): void {
    this.waiting = [...this.files.values()].filter(({ status }) => status === "waiting").map(({ id }) => id);
    this.change({ cannotStart: false });
    this.run();
  }

  open(opened: Opened | null): void {
    this.change({ opened });
  }

  /** Tells that the sheets of results, or the requests, were made of these findings. */
  finish(what: keyof ReviewState["finished"], found: Findings): void {
    this.change({ finished: { ...this.snapshot().finished, [what]: found } });
  }

  showList(look: Partial<ListLook>): void {
    this.change({ look: { ...this.snapshot().look, ...look } });
  }

  /** Remembers what a person said about tables of one shape, and checks again what could not be checked without. */
  bind(shape: string, binding: ColumnBinding): void {
    const bindings = { ...this.snapshot().bindings, [shape]: binding };
    keepColumns(bindings);
    this.change({ bindings });
    this.checkAgain(({ report }) => report.status === "unsure" && report.candidates.some((candidate) => candidate.shape === shape));
  }

  /** Forgets all that was said about columns, and checks afresh: nobody can tell which file was read by it. */
  forgetColumns(): void {
    keepColumns({});
    this.change({ bindings: {} });
    this.checkAgain(() => true);
  }

  /** What a person said about how to check; a chosen set counts for as long as it is known. */
  checkOptions(): CheckOptions {
    const { bindings, chosen } = this.snapshot();
    return { bindings, chosen: this.library.all.find((set) => setKey(set) === chosen) };
  }

  /** Checks all against one set, or each against the one that it names. */
  checkAgainst(chosen: string | null): void {
    this.change({ chosen });
    this.checkAgain(() => true);
  }

  /** A request for each of the files, in a .zip. Throws CheckerFailure. */
  async packRequests(reports: readonly CheckedFile[]): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.checker).packRequests(reports, this.snapshot().sets);
  }

  /** Another set may be the one that a file was made from. */
  private takeSets(): void {
    const known = new Set(this.library.all.map(setKey));
    this.change({ sets: [...this.library.all, ...this.snapshot().sets.filter((set) => !known.has(setKey(set)))] });
    this.checkAgain(() => true);
  }

  private checkAgain(isMeant: (looked: LookedAtFile) => boolean): void {
    for (const file of this.files.values()) {
      if (!file.looked || !isMeant(file.looked)) continue;
      this.files.set(file.id, { ...file, status: "waiting", looked: null });
      this.waiting.push(file.id);
    }
    this.change({});
    this.run();
  }

  private run(): void {
    for (let free = Math.min(LANES - this.lanes, this.waiting.length); free > 0; free--) void this.checkInTurn();
  }

  /** Takes one waiting file after the other. */
  private async checkInTurn(): Promise<void> {
    this.lanes++;
    let file: ReviewFile | null = null;
    try {
      while ((file = this.takeNext())) this.put({ ...file, status: "done", looked: await this.lookAt(file) });
    } catch (failure) {
      if (!(failure instanceof CheckerFailure)) throw failure;
      if (file) this.put(file);
      this.waiting = [];
      this.change({ cannotStart: true });
    } finally {
      this.lanes--;
      this.changeSoon();
    }
  }

  private takeNext(): ReviewFile | null {
    while (this.waiting.length > 0) {
      const file = this.files.get(this.waiting.shift()!);
      if (!file) continue;
      this.put({ ...file, status: "checking" });
      return file;
    }
    return null;
  }

  private async lookAt({ file, name }: ReviewFile): Promise<LookedAtFile> {
    if (file.size > LIMITS.fileBytes) return refused(name, "file/too-large");
    for (;;) {
      const { bindings, chosen } = this.snapshot();
      const { all } = this.library;
      const looked = await (await this.checker).check(file, name, all, this.checkOptions());
      // What a person said or brought in meanwhile counts for it too.
      const now = this.snapshot();
      if (bindings === now.bindings && chosen === now.chosen && all === this.library.all) return looked;
    }
  }

  /** One that was taken out of the list meanwhile stays out. */
  private put(file: ReviewFile): void {
    if (!this.files.has(file.id)) return;
    this.files.set(file.id, file);
    this.changeSoon();
  }

  private changeSoon(): void {
    this.refresh ??= setTimeout(() => this.change({}), REFRESH);
  }

  private change(changed: Partial<ReviewState>): void {
    clearTimeout(this.refresh);
    this.refresh = undefined;
    const before = this.snapshot();
    const files = [...this.files.values()];
    const isSame = files.length === before.files.length && files.every((file, i) => file === before.files[i]);
    const list = isSame ? {} : { files, found: findingsOf(files, changed.sets ?? before.sets) };
    this.set({ ...before, ...changed, ...list, isRunning: this.lanes > 0 || this.waiting.length > 0 });
  }
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name}\n${size}\n${lastModified}`;
}

/** Files of one name from several folders are told apart by a number. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${copy})$1`);
    if (!taken.has(candidate)) return candidate;
  }
}
