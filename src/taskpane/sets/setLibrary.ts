import { BUILT_IN_FILES, BUILT_IN_SETS } from "../../criteria/builtInSets";
import { checksumOf } from "../../criteria/checksum";
import type { CriteriaSet } from "../../criteria/criteriaSet";
import type { CriteriaSetFile } from "../../criteria/criteriaSetFile";
import { setKey } from "../../criteria/findSet";
import { loadCriteriaSet } from "../../criteria/loadCriteriaSet";
import { ExternalStore } from "../externalStore";

/** A set that did not come with the add-in. */
export interface OwnSet {
  readonly set: CriteriaSet;
  readonly file: CriteriaSetFile;
  /** Kept on this machine; else it came with the open workbook. */
  readonly isKept: boolean;
}

export interface Sets {
  /** All that are known: those that came with the add-in first. */
  readonly all: readonly CriteriaSet[];
  readonly own: readonly OwnSet[];
  /** Key of the one whose form is to be inserted next. */
  readonly chosen: string | null;
  /** The machine keeps nothing for add-ins: own sets last until the pane is closed. */
  readonly cannotKeep: boolean;
}

const KEY = "so-diem-cchc.sets";

/** The criteria sets that the pane knows: those that came with the add-in, those brought in on this machine, and the open workbook's. */
export class SetLibrary extends ExternalStore<Sets> {
  /** What is kept and cannot be read here, by a newer version of the add-in perhaps: it stays where it is. */
  private readonly unread: unknown[];

  constructor() {
    const { own, unread } = recall();
    super({ all: known(own), own, chosen: null, cannotKeep: false });
    this.unread = unread;
  }

  /** Of whoever asks outside of a component. */
  get all(): readonly CriteriaSet[] {
    return this.snapshot().all;
  }

  /** The file of any known set. */
  fileOf(set: CriteriaSet): CriteriaSetFile {
    const own = this.snapshot().own.find((each) => each.set === set);
    return own?.file ?? BUILT_IN_FILES.find((file) => setKey(file) === setKey(set))!;
  }

  choose(key: string): void {
    this.set({ ...this.snapshot(), chosen: key });
  }

  /**
   * Takes a whole set that somebody made: "same" where it is known to the letter, "replaced" where it stands in place of another own one of
   * its id and version, "taken" where one that came with the add-in has them: `set` is that one then. Throws CriteriaSetError.
   */
  take(file: CriteriaSetFile): { readonly kind: "same" | "added" | "replaced" | "taken"; readonly set: CriteriaSet } {
    const known = this.all.find((set) => setKey(set) === setKey(file));
    const own = this.snapshot().own.find((each) => each.set === known);
    if (known && known.checksum === checksumOf(file) && (!own || own.isKept)) return { kind: "same", set: known };
    if (known && !own) return { kind: "taken", set: known };
    const isOther = known !== undefined && known.checksum !== checksumOf(file);
    return { kind: isOther ? "replaced" : "added", set: this.add(file) };
  }

  /** Adds a set, in place of one of the same id and version. It must be whole. Throws CriteriaSetError. */
  add(file: CriteriaSetFile): CriteriaSet {
    const set = loadCriteriaSet(file);
    this.change([...this.snapshot().own.filter((each) => setKey(each.set) !== setKey(set)), { set, file, isKept: true }]);
    return set;
  }

  /** Takes up the sets that travel in a workbook, for as long as the pane is open. One that is known in any wording is left alone. */
  takeUp(files: readonly CriteriaSetFile[]): void {
    const { all, own } = this.snapshot();
    const names = new Set(all.map(setKey));
    const fresh = files.filter((file) => !names.has(setKey(file)));
    if (fresh.length > 0) this.change([...own, ...fresh.map((file) => ({ set: loadCriteriaSet(file), file, isKept: false }))]);
  }

  remove(key: string): void {
    this.change(this.snapshot().own.filter(({ set }) => setKey(set) !== key));
  }

  private change(own: readonly OwnSet[]): void {
    const isKept = keep([...own.filter((each) => each.isKept).map(({ file }) => file), ...this.unread]);
    this.set({ ...this.snapshot(), all: known(own), own, cannotKeep: !isKept });
  }
}

/** A set of the same id and version as one that came with the add-in is not that one, and does not take its place. */
function known(own: readonly OwnSet[]): readonly CriteriaSet[] {
  const builtIn = new Set(BUILT_IN_SETS.map(setKey));
  return [...BUILT_IN_SETS, ...own.map(({ set }) => set).filter((set) => !builtIn.has(setKey(set)))];
}

function recall(): { own: OwnSet[]; unread: unknown[] } {
  const own: OwnSet[] = [];
  const unread: unknown[] = [];
  for (const file of keptFiles()) {
    const set = load(file);
    if (set) own.push({ set, file: file as CriteriaSetFile, isKept: true });
    else unread.push(file);
  }
  return { own, unread };
}

function keptFiles(): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Null where it is no set: whoever kept it checked it, and another version of the add-in may have been that one. */
function load(file: unknown): CriteriaSet | null {
  try {
    return loadCriteriaSet(file as CriteriaSetFile);
  } catch {
    return null;
  }
}

function keep(files: readonly unknown[]): boolean {
  try {
    if (files.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(files));
    return true;
  } catch {
    return files.length === 0;
  }
}
