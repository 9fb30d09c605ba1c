import type { FileRefusalCode } from "../../workbook/fileRefusal";
import { remembered } from "../../workbook/remembered";
import { LIMITS, type Allowance } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";
import { decodeReferences } from "./references";

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;
/** Up to here the few names of a file are remembered; one that goes on inventing names has each resolved anew. */
const REMEMBERED_NAMES = 256;
const LONGEST_REMEMBERED = 100;

/** V8 copies shorter ones anyway. */
const SHORTEST_SLICE = 13;

/** What to do with a child, by its name. The child is in hand of the reader; what is left of it is skipped afterwards. */
export type Children = Readonly<Record<string, () => void>>;

/** The prefixes that an element declares, and the names resolved within it. */
interface Scope {
  /** How many elements were open when it began. */
  readonly depth: number;
  readonly namespaces: Map<string, string>;
  readonly names: Map<string, string>;
}

/**
 * Goes through an XML text once, forwards, an element at a time. Knows elements of the given namespaces only: others, whatever
 * their names, are skipped. Refuses what is not well-formed, and any DOCTYPE.
 */
export class XmlReader {
  private at = 0;
  /** Names of the open elements, as written. */
  private readonly open: string[] = [];
  private readonly scopes: Scope[] = [{ depth: 0, namespaces: new Map(), names: new Map() }];
  /** The element in hand ended in its own tag. */
  private isSelfClosed = false;
  /** Local name of the element in hand; "" in another namespace. */
  private name = "";
  /** Where the names and values of the attributes in hand start and end: four numbers each. */
  private readonly places = new Int32Array(4 * LIMITS.attributes);
  private attributeCount = 0;
  /** What is open belongs to an element that nobody asked for. */
  private isSkipping = false;
  /** Text since it was asked for; null while nobody wants it. */
  private collected: string | null = null;

  constructor(
    private readonly xml: string,
    private readonly namespaces: readonly string[],
    private readonly elements: Allowance,
  ) {}

  /** Reads the whole document, whose root must be one that is named. Throws XlsxRefusal; `otherwise` is its code for another root. */
  document(children: Children, otherwise: FileRefusalCode = "file/damaged"): void {
    if (!this.nextTag()) throw damaged("no root element");
    if (!Object.hasOwn(children, this.name)) throw new XlsxRefusal(otherwise, `root element ${this.open[0]}`);
    children[this.name]!();
    this.leaveTo(0);
    this.requireEnd();
  }

  /** Hands over each child of the element in hand that is named; goes to the element's end. */
  each(children: Children): void {
    const depth = this.open.length;
    while (this.nextTag()) {
      const child = children[this.name];
      if (child !== undefined && Object.hasOwn(children, this.name)) child();
      this.leaveTo(depth);
    }
  }

  /** The text in the element in hand, without that of its children; goes to the element's end. */
  text(): string {
    const depth = this.open.length;
    let text = "";
    this.collected = "";
    while (this.nextTag()) {
      text += this.collected;
      this.collected = null;
      this.leaveTo(depth);
      this.collected = "";
    }
    text += this.collected;
    this.collected = null;
    return text;
  }

  /**
   * What stands next in the element in hand, where it is written just as a sticky pattern of whole elements has it: the pattern's match, and the reader is
   * behind it; null where anything differs. Its elements have no prefixes and declare nothing, so that one of their names tells whether they are known.
   */
  take(pattern: RegExp, name: string): RegExpExecArray | null {
    if (this.isSelfClosed || this.localName(name) !== name) return null;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.xml);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  /** What a piece of the text, as it is written, stands for. */
  decoded(written: string): string {
    return decodeReferences(this.cutLoose(written));
  }

  /** A piece of the text, as it is written, that does not keep the rest alive. */
  cutLoose(written: string): string {
    if (written.length > LIMITS.writtenText) throw tooLarge("text");
    return detached(written);
  }

  /** The value of an attribute without a prefix of the element in hand; null where it has none. To be asked before its children. */
  attribute(name: string): string | null {
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const start = this.places[i]!;
      if (this.places[i + 1]! - start === name.length && this.xml.startsWith(name, start)) return this.valueAt(i);
    }
    return null;
  }

  /** The value of an attribute whose prefix stands for one of the namespaces. */
  attributeOf(namespaces: readonly string[], name: string): string | null {
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const [prefix, local] = splitName(this.nameAt(i));
      if (local === name && prefix !== "" && namespaces.includes(this.namespaceOf(prefix))) return this.valueAt(i);
    }
    return null;
  }

  /** Goes to the end of what is open beyond a depth. Most of a sheet is rules and looks that nobody asks for: their attributes are not told apart. */
  private leaveTo(depth: number): void {
    this.isSkipping = true;
    while (this.open.length > depth) this.nextTag();
    this.isSkipping = false;
  }

  /** Whether an element began (it is in hand then); else the innermost open one ended. */
  private nextTag(): boolean {
    if (this.isSelfClosed) return this.leave();
    for (;;) {
      const tag = this.xml.indexOf("<", this.at);
      if (tag < 0) throw damaged("ends within an element");
      this.passText(tag);
      const mark = this.xml.charCodeAt(tag + 1);
      if (mark === SLASH) return this.endTag(tag);
      if (mark === EXCLAMATION) this.passCommentOrCData(tag);
      else if (mark === QUESTION) this.at = this.after("?>", tag);
      else return this.startTag(tag);
    }
  }

  private passText(end: number): void {
    if (end === this.at) return;
    if (this.open.length === 0) this.requireBlank(end);
    else if (this.collected !== null) this.collect(decodeReferences(this.written(this.at, end)));
  }

  private collect(text: string): void {
    this.collected += text;
    if (this.collected!.length > LIMITS.writtenText) throw tooLarge("text");
  }

  private written(start: number, end: number): string {
    return this.cutLoose(this.xml.slice(start, end));
  }

  private passCommentOrCData(tag: number): void {
    if (this.xml.startsWith("<!--", tag)) {
      this.at = this.after("-->", tag + 4);
      return;
    }
    if (this.open.length === 0 || !this.xml.startsWith("<![CDATA[", tag)) throw damaged("DOCTYPE or the like");
    this.at = this.after("]]>", tag);
    if (this.collected !== null) this.collect(this.written(tag + 9, this.at - 3));
  }

  private after(end: string, from: number): number {
    const found = this.xml.indexOf(end, from);
    if (found < 0) throw damaged(`no ${end}`);
    return found + end.length;
  }

  private endTag(tag: number): boolean {
    const name = this.open.at(-1);
    if (name === undefined || !this.xml.startsWith(name, tag + 2)) throw damaged("end tag of another element");
    const end = this.afterSpaces(tag + 2 + name.length);
    if (this.xml.charCodeAt(end) !== GREATER) throw damaged("end tag of another element");
    this.at = end + 1;
    return this.leave();
  }

  private leave(): false {
    this.isSelfClosed = false;
    this.open.pop();
    if (this.scopes.at(-1)!.depth > this.open.length) this.scopes.pop();
    return false;
  }

  private startTag(tag: number): true {
    this.elements.spend();
    const end = this.nameEnd(tag + 1);
    const name = this.xml.slice(tag + 1, end);
    if (name === "") throw damaged("tag without a name");
    if (this.open.push(name) > LIMITS.depth) throw damaged("elements too deep within one another");
    if (this.isSkipping) return this.passAttributes(end);
    this.readAttributes(end);
    this.name = this.localName(name);
    return true;
  }

  /** To the tag's end, wherever a quoted value may hold one. */
  private passAttributes(start: number): true {
    const { xml } = this;
    let at = start;
    for (;;) {
      const code = xml.charCodeAt(at++);
      if (code === GREATER) break;
      if (code === QUOTE || code === APOSTROPHE) at = this.after(code === QUOTE ? '"' : "'", at);
      else if (!(code >= 0) || code === LESS) throw damaged("tag");
    }
    this.isSelfClosed = xml.charCodeAt(at - 2) === SLASH;
    this.at = at;
    return true;
  }

  private readAttributes(start: number): void {
    this.attributeCount = 0;
    let declares = false;
    for (let at = start; ;) {
      const next = this.afterSpaces(at);
      const code = this.xml.charCodeAt(next);
      if (code === GREATER || code === SLASH) {
        this.isSelfClosed = code === SLASH;
        this.at = next + (this.isSelfClosed ? 2 : 1);
        if (this.isSelfClosed && this.xml.charCodeAt(next + 1) !== GREATER) throw damaged("slash within a tag");
        break;
      }
      if (next === at) throw damaged("tag");
      declares ||= this.xml.startsWith("xmlns", next);
      at = this.readAttribute(next);
    }
    if (this.mayHaveDuplicates()) this.refuseDuplicates();
    if (declares) this.enterScope();
  }

  private readAttribute(start: number): number {
    const nameEnd = this.nameEnd(start);
    // Hardly anybody writes spaces about the sign.
    const equals = this.xml.charCodeAt(nameEnd) === EQUALS ? nameEnd : this.afterSpaces(nameEnd);
    const open = this.afterSpaces(equals + 1);
    const quote = this.xml.charCodeAt(open);
    const isQuoted = this.xml.charCodeAt(equals) === EQUALS && (quote === QUOTE || quote === APOSTROPHE);
    const end = isQuoted && nameEnd > start ? this.xml.indexOf(quote === QUOTE ? '"' : "'", open + 1) : -1;
    if (end < 0) throw damaged("attribute");
    if (this.attributeCount === LIMITS.attributes) throw damaged("too many attributes");
    const place = 4 * this.attributeCount++;
    this.places[place] = start;
    this.places[place + 1] = nameEnd;
    this.places[place + 2] = open + 1;
    this.places[place + 3] = end;
    return end + 1;
  }

  private refuseDuplicates(): void {
    const names = new Set<string>();
    for (let i = 0; i < 4 * this.attributeCount; i += 4) names.add(this.nameAt(i));
    if (names.size < this.attributeCount) throw damaged("an attribute twice");
  }

  /** Mostly the first characters tell already: no cell has two attributes that begin alike. */
  private mayHaveDuplicates(): boolean {
    let seen = 0;
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const bit = 1 << (this.xml.charCodeAt(this.places[i]!) & 31);
      if ((seen & bit) !== 0) return true;
      seen |= bit;
    }
    return false;
  }

  private enterScope(): void {
    const namespaces = new Map<string, string>();
    for (let i = 0; i < 4 * this.attributeCount; i += 4) {
      const name = this.nameAt(i);
      if (name === "xmlns") namespaces.set("", this.valueAt(i));
      else if (name.startsWith("xmlns:")) namespaces.set(name.slice(6), this.valueAt(i));
    }
    this.scopes.push({ depth: this.open.length, namespaces, names: new Map() });
  }

  private localName(name: string): string {
    const { names } = this.scopes.at(-1)!;
    const known = names.get(name);
    if (known !== undefined) return known;
    const [prefix, local] = splitName(name);
    const resolved = this.namespaces.includes(this.namespaceOf(prefix)) ? asKey(local) : "";
    if (names.size < REMEMBERED_NAMES) names.set(name, resolved);
    return resolved;
  }

  private namespaceOf(prefix: string): string {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const namespace = this.scopes[i]!.namespaces.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return "";
  }

  private nameAt(i: number): string {
    return this.xml.slice(this.places[i], this.places[i + 1]);
  }

  private valueAt(i: number): string {
    return decodeReferences(this.written(this.places[i + 2]!, this.places[i + 3]!));
  }

  private nameEnd(at: number): number {
    for (;;) {
      const code = this.xml.charCodeAt(at);
      // Beyond the text's end the code is NaN, and no comparison with it is true.
      if (!(code > SPACE) || code === SLASH || code === GREATER || code === EQUALS) return at;
      at++;
    }
  }

  private afterSpaces(at: number): number {
    while (this.xml.charCodeAt(at) <= SPACE) at++;
    return at;
  }

  private requireBlank(end: number): void {
    if (this.afterSpaces(this.at) < end) throw damaged("text outside the root element");
  }

  private requireEnd(): void {
    for (;;) {
      const tag = this.xml.indexOf("<", this.at);
      this.requireBlank(tag < 0 ? this.xml.length : tag);
      if (tag < 0) return;
      const mark = this.xml.charCodeAt(tag + 1);
      if (mark === QUESTION) this.at = this.after("?>", tag);
      else if (mark === EXCLAMATION) this.passCommentOrCData(tag);
      else throw damaged("a second root element");
    }
  }
}

/** The same text as V8 keeps the names of properties: then `each` finds a child's by comparing addresses. */
const asKey = remembered(REMEMBERED_NAMES, (name) => Object.keys({ [name]: null })[0]!, LONGEST_REMEMBERED);

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** A slice keeps the text that it was cut from alive; a report that names one cell must not keep whole parts. */
function detached(slice: string): string {
  return slice.length < SHORTEST_SLICE ? slice : ` ${slice}`.slice(1);
}
