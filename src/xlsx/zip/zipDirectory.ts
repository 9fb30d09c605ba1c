import { LIMITS } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";

/** One file of a zip, as its directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly dataStart: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ZIP64_FIELD = 1;
/** Stands where the number itself needs more than 32 bits (16 for a count), and is in the zip64 field. */
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
const ENCRYPTED = 1;

const UTF8 = new TextDecoder();

/**
 * Reads the directory at the end of a zip (APPNOTE.TXT 4.3) and compares it with the headers before the files: a program that reads
 * the one must see the same as a program that reads the other. Throws XlsxRefusal where entries overlap or anything is out of place.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > LIMITS.zipEntries) throw tooLarge("zip entries");
  const entries: (ZipEntry & { readonly headerStart: number })[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw damaged("zip directory");
    const next = at + ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged("zip directory");
    entries.push(readEntry(bytes, view, at));
    at = next;
  }
  refuseOverlaps(entries, start);
  return entries;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function findDirectory(view: DataView): Directory {
  const at = findEnd(view);
  const directory = readEnd(view, at) ?? readEnd64(view, at);
  const { start, end } = directory;
  if (!(start >= 0 && start <= end && end <= at)) throw damaged("zip directory's place");
  return directory;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged("no zip directory");
}

/** Null where a number stands in the zip64 record before. */
function readEnd(view: DataView, at: number): Directory | null {
  const isSplit =
    view.getUint16(at + 4, true) !== view.getUint16(at + 6, true) || view.getUint16(at + 8, true) !== view.getUint16(at + 10, true);
  if (isSplit) throw damaged("zip in several volumes");
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  return count === COUNT_IN_ZIP64 || size === IN_ZIP64 || start === IN_ZIP64 ? null : { count, start, end: start + size };
}

function readEnd64(view: DataView, end: number): Directory {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) throw damaged("zip64 locator");
  const at = numberAt(view, locator + 8);
  if (at + END64_SIZE > locator || view.getUint32(at, true) !== END64) throw damaged("zip64 directory");
  const start = numberAt(view, at + 48);
  return { count: numberAt(view, at + 32), start, end: start + numberAt(view, at + 40) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry & { readonly headerStart: number } {
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + ENTRY_SIZE, nameEnd);
  const method = view.getUint16(at + 10, true);
  const sizes = sizesOf(view, at, nameEnd);
  return {
    name: UTF8.decode(name),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    method,
    crc: view.getUint32(at + 16, true),
    ...sizes,
    dataStart: findData(bytes, view, sizes.headerStart, name, method),
  };
}

function sizesOf(view: DataView, at: number, extraStart: number): { size: number; packedSize: number; headerStart: number } {
  let zip64 = -1;
  // The numbers that do not fit stand in this order in the zip64 field.
  const wide = (short: number) => {
    if (short !== IN_ZIP64) return short;
    if (zip64 < 0) zip64 = findZip64Field(view, extraStart, extraStart + view.getUint16(at + 30, true));
    zip64 += 8;
    return numberAt(view, zip64 - 8);
  };
  const size = wide(view.getUint32(at + 24, true));
  const packedSize = wide(view.getUint32(at + 20, true));
  return { size, packedSize, headerStart: wide(view.getUint32(at + 42, true)) };
}

function findZip64Field(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_FIELD) return at + 4;
  }
  throw damaged("zip64 field");
}

function numberAt(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged("zip64 number");
  return Number(view.getBigUint64(at, true));
}

function findData(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array, method: number): number {
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged("zip header");
  const nameStart = at + LOCAL_SIZE;
  const nameLength = view.getUint16(at + 26, true);
  const sameName = nameLength === name.length && name.every((byte, i) => bytes[nameStart + i] === byte);
  if (!sameName || view.getUint16(at + 8, true) !== method) throw damaged("zip header that differs from the directory");
  return nameStart + nameLength + view.getUint16(at + 28, true);
}

function refuseOverlaps(entries: readonly (ZipEntry & { readonly headerStart: number })[], directoryStart: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  inOrder.forEach(({ name, dataStart, packedSize }, i) => {
    const limit = inOrder[i + 1]?.headerStart ?? directoryStart;
    if (!(dataStart + packedSize <= limit)) throw new XlsxRefusal("file/damaged", `zip entry ${name} overlaps what follows`);
  });
}
