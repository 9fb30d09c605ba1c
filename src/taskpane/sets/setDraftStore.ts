import type { DraftRow, SetDraft, SetSettings, UnreadSetting } from "../../criteria/setDraft";
import type { Language } from "../../messages/language";
import { ExternalStore } from "../externalStore";

/** A cell of the table that was brought in and could not be made out. */
export interface UnreadCell {
  readonly sheet: string;
  /** "B12"; "" where it is about the whole sheet. */
  readonly cell: string;
  readonly text: string;
  readonly why: Readonly<Record<Language, string>>;
  /** Its row has no points until a person gives it some; then nothing is left to be said. */
  readonly lacksPoints?: boolean;
}

/** A set that is being worked on. */
export interface Drafting {
  readonly draft: SetDraft;
  /** Key of the set that it began with. */
  readonly base: string | null;
  readonly unread: readonly UnreadCell[];
  /** It was read from the open workbook, whose cells can be gone to. */
  readonly isOpen: boolean;
  /** How many rows have guidance, allowed scores or a department that only the set that it began with says. */
  readonly carried?: number;
}

export interface SetDrafts {
  /** The draft that a person works on; null where there is none. */
  readonly edited: Drafting | null;
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
    super({ edited: recall(), canUndo: false, open: null, isShown: false });
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

  /** A setting that is a number, and what was typed where it is none. */
  settleNumber(field: UnreadSetting, settings: Partial<SetSettings>, typed: string | undefined): void {
    this.change(field, (draft) => ({
      ...draft,
      settings: { ...draft.settings, ...settings },
      unread: { ...draft.unread, [field]: typed },
    }));
  }

  scoreAt(scoresAt: SetDraft["scoresAt"]): void {
    this.change("scoresAt", (draft) => ({ ...draft, scoresAt }));
  }

  changeRow(index: number, changed: Partial<DraftRow>): void {
    const place = `${index} ${Object.keys(changed).join()}`;
    this.change(place, (draft) => ({ ...draft, rows: draft.rows.map((row, i) => (i === index ? { ...row, ...changed } : row)) }));
  }

  /** Adds an empty row of a row's own level, or one level below it, behind all that belongs to that row; opens it. Returns where it stands. */
  addRow(beside: number, level: "same" | "below"): number {
    const { rows } = this.snapshot().edited!.draft;
    const place = endOf(rows, beside);
    const row: DraftRow = {
      code: freeCode(rows, beside, level),
      name: "",
      maximum: null,
      department: rows[beside]?.department ?? "",
    };
    this.change("", (draft) => ({ ...draft, rows: [...rows.slice(0, place), row, ...rows.slice(place)] }));
    this.openRow(place);
    return place;
  }

  removeRow(index: number): void {
    this.change("", (draft) => ({ ...draft, rows: draft.rows.filter((_, i) => i !== index) }));
    this.openRow(null);
  }

  undo(): void {
    const { edited } = this.snapshot();
    const draft = this.past.pop();
    this.lastPlace = "";
    if (!edited || !draft) return;
    this.put({ ...edited, draft });
    this.openRow(null);
  }

  private change(place: string, next: (draft: SetDraft) => SetDraft): void {
    const { edited } = this.snapshot();
    if (!edited) return;
    if (place === "" || place !== this.lastPlace) this.past = [...this.past, edited.draft].slice(-STEPS_BACK);
    this.lastPlace = place;
    this.put({ ...edited, draft: next(edited.draft) });
  }

  private put(edited: Drafting | null): void {
    keep(edited);
    this.set({ ...this.snapshot(), edited, canUndo: this.past.length > 0 });
  }
}

/** Behind the last row that belongs to a row. */
function endOf(rows: readonly DraftRow[], index: number): number {
  const own = `${rows[index]?.code ?? ""}.`;
  const next = rows.findIndex(({ code }, i) => i > index && !code.startsWith(own));
  return next === -1 ? rows.length : next;
}

/** The next number that no row has yet: on the level of a row, or on the one below it. */
function freeCode(rows: readonly DraftRow[], index: number, level: "same" | "below"): string {
  const segments = (rows[index]?.code ?? "0").split(".");
  const parent = level === "same" ? segments.slice(0, -1) : segments;
  const codes = new Set(rows.map(({ code }) => code));
  let number = level === "same" ? Number(segments.at(-1)) + 1 : 1;
  if (Number.isNaN(number)) return "";
  while (codes.has([...parent, number].join("."))) number++;
  return [...parent, number].join(".");
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

function keep(edited: Drafting | null): void {
  try {
    if (edited === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(edited));
  } catch {
    // Full, or closed to add-ins: the draft lasts until the pane is closed.
  }
}
