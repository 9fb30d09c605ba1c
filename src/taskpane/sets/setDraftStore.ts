import type { DraftRow, SetDraft, SetSettings } from "../../criteria/setDraft";
import type { Language } from "../../messages/language";
import { ExternalStore } from "../externalStore";

/** A cell of the table that was brought in and could not be made out. */
export interface UnreadCell {
  readonly sheet: string;
  /** "B12"; "" where it is about the whole sheet. */
  readonly cell: string;
  readonly text: string;
  readonly why: Readonly<Record<Language, string>>;
}

/** A set that is being worked on. */
export interface Drafting {
  readonly draft: SetDraft;
  /** Key of the set that it began with. */
  readonly base: string | null;
  readonly unread: readonly UnreadCell[];
  /** It was read from the open workbook, whose cells can be gone to. */
  readonly isOpen: boolean;
}

export interface SetDrafts {
  readonly inHand: Drafting | null;
  readonly canUndo: boolean;
  /** The row that is open for editing. */
  readonly open: number | null;
  /** The editor is in front, not the list of sets. */
  readonly isShown: boolean;
}

const KEY = "so-diem-cchc.set-draft";
/** So many steps can be taken back. */
const STEPS_BACK = 50;

/** The set that a person is working on: kept on the machine at each keystroke, because it is an hour's work. */
export class SetDraftStore extends ExternalStore<SetDrafts> {
  private past: SetDraft[] = [];
  /** What was changed last: typing on in one box is one step. */
  private lastPlace = "";

  constructor() {
    super({ inHand: recall(), canUndo: false, open: null, isShown: false });
  }

  begin(drafting: Drafting): void {
    this.past = [];
    this.put(drafting);
    this.set({ ...this.snapshot(), open: null, isShown: true });
  }

  show(isShown: boolean): void {
    this.set({ ...this.snapshot(), isShown });
  }

  discard(): void {
    this.past = [];
    this.put(null);
    this.set({ ...this.snapshot(), open: null, isShown: false });
  }

  openRow(open: number | null): void {
    this.set({ ...this.snapshot(), open });
  }

  settle(settings: Partial<SetSettings>): void {
    this.change(Object.keys(settings).join(), (draft) => ({ ...draft, settings: { ...draft.settings, ...settings } }));
  }

  scoreAt(scoresAt: SetDraft["scoresAt"]): void {
    this.change("scoresAt", (draft) => ({ ...draft, scoresAt }));
  }

  changeRow(index: number, changed: Partial<DraftRow>): void {
    const place = `${index} ${Object.keys(changed).join()}`;
    this.change(place, (draft) => ({ ...draft, rows: draft.rows.map((row, i) => (i === index ? { ...row, ...changed } : row)) }));
  }

  /** Adds an empty row below another, as its sibling, and opens it. */
  addRow(after: number): void {
    const { draft } = this.snapshot().inHand!;
    const code = nextCode(draft.rows[after]?.code ?? "0");
    const row: DraftRow = { code, name: "", maximum: null, department: draft.rows[after]?.department ?? "" };
    this.change(`+${after}`, ({ rows, ...rest }) => ({ ...rest, rows: [...rows.slice(0, after + 1), row, ...rows.slice(after + 1)] }));
    this.openRow(after + 1);
  }

  removeRow(index: number): void {
    this.change("", (draft) => ({ ...draft, rows: draft.rows.filter((_, i) => i !== index) }));
    this.openRow(null);
  }

  undo(): void {
    const { inHand } = this.snapshot();
    const draft = this.past.pop();
    this.lastPlace = "";
    if (!inHand || !draft) return;
    this.put({ ...inHand, draft });
    this.openRow(null);
  }

  private change(place: string, next: (draft: SetDraft) => SetDraft): void {
    const { inHand } = this.snapshot();
    if (!inHand) return;
    if (place === "" || place !== this.lastPlace) this.past = [...this.past, inHand.draft].slice(-STEPS_BACK);
    this.lastPlace = place;
    this.put({ ...inHand, draft: next(inHand.draft) });
  }

  private put(inHand: Drafting | null): void {
    keep(inHand);
    this.set({ ...this.snapshot(), inHand, canUndo: this.past.length > 0 });
  }
}

function nextCode(code: string): string {
  const segments = code.split(".");
  const last = Number(segments.at(-1));
  return Number.isInteger(last) ? [...segments.slice(0, -1), String(last + 1)].join(".") : "";
}

function recall(): Drafting | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Drafting> | null;
    const rows: readonly Partial<DraftRow>[] = kept?.draft?.rows ?? [];
    const isWhole = rows.every(({ code, name }) => typeof code === "string" && typeof name === "string");
    return isWhole && kept?.draft?.settings && Array.isArray(kept.unread) ? (kept as Drafting) : null;
  } catch {
    return null;
  }
}

function keep(inHand: Drafting | null): void {
  try {
    if (inHand === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(inHand));
  } catch {
    // Full, or closed to add-ins: the draft lasts until the pane is closed.
  }
}
