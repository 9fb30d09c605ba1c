import zlib from "node:zlib";
import { crc32 } from "../../../src/xlsx/zip/crc32";

/** A file of a zip, and what may be wrong with it. Whatever is left out is as it should be. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Already packed, in place of the content's own packing: what a bomb needs. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly isStored?: boolean;
  /** As the headers declare. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** In the header before the file; the directory has `name`. */
  readonly localName?: string;
  /** Likewise: the directory has `method`. */
  readonly localMethod?: number;
  /** Where the directory says that the file begins. */
  readonly offset?: number;
  /** Numbers of 64 bits in an extra field, 0xffffffff in their places. */
  readonly isZip64?: boolean;
  /** Another extra field of the directory, before that one. */
  readonly extra?: Uint8Array;
}

export interface ZipShape {
  /** Behind the last byte. */
  readonly comment?: Uint8Array;
  /** Before the first file. */
  readonly before?: Uint8Array;
  /** How many files the end record tells of. */
  readonly count?: number;
  readonly directoryStart?: number;
  readonly isZip64?: boolean;
}

const UTF8 = new TextEncoder();
const WIDE = 0xffffffff;

/** Files → the bytes of a zip, right or wrong as told. */
export function zipFixture(files: readonly ZipFile[], shape: ZipShape = {}): Uint8Array {
  const bodies: Uint8Array[] = [shape.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let at = bodies[0]!.length;
  for (const file of files) {
    const header = headerOf(file);
    const start = file.offset ?? at;
    const local = record(0x04034b50, [[20, 2], ...header.localCommon, [header.localName.length, 2], [header.localExtra.length, 2]]);
    bodies.push(local, header.localName, header.localExtra, header.packed);
    at += local.length + header.localName.length + header.localExtra.length + header.packed.length;
    const wide = file.isZip64 ? wideExtra([header.size, header.packedSize, start]) : new Uint8Array();
    const extra = Buffer.concat([file.extra ?? new Uint8Array(), wide]);
    const place: Field[] = [
      [header.name.length, 2],
      [extra.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [file.isZip64 ? WIDE : start, 4],
    ];
    directory.push(record(0x02014b50, [[20, 2], [20, 2], ...header.common, ...place]), header.name, extra);
  }
  const listing = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...bodies, listing, endOf(shape, shape.count ?? files.length, listing.length, at)]));
}

type Field = readonly [value: number, bytes: 2 | 4 | 8];

function headerOf(file: ZipFile) {
  const content = typeof file.content === "string" ? UTF8.encode(file.content) : file.content;
  const method = file.method ?? (file.isStored ? 0 : 8);
  const packed = file.packed ?? (method === 8 ? zlib.deflateRawSync(content) : content);
  const size = file.size ?? content.length;
  const packedSize = file.packedSize ?? packed.length;
  const shown = (value: number) => (file.isZip64 ? WIDE : value);
  const common = (method: number): Field[] => [
    [file.flags ?? 0, 2],
    [method, 2],
    [0, 2],
    [0x21, 2],
    [file.crc ?? crc32(content), 4],
    [shown(packedSize), 4],
    [shown(size), 4],
  ];
  const localExtra = file.isZip64 ? wideExtra([size, packedSize]) : new Uint8Array();
  return {
    common: common(method),
    localCommon: common(file.localMethod ?? method),
    packed,
    size,
    packedSize,
    localExtra,
    name: UTF8.encode(file.name),
    localName: UTF8.encode(file.localName ?? file.name),
  };
}

function endOf(
  { comment = new Uint8Array(), directoryStart, isZip64 = false }: ZipShape,
  count: number,
  size: number,
  at: number,
): Uint8Array {
  const start = directoryStart ?? at;
  const plain: Field[] = isZip64
    ? [
        [0xffff, 2],
        [0xffff, 2],
        [WIDE, 4],
        [WIDE, 4],
      ]
    : [
        [count, 2],
        [count, 2],
        [size, 4],
        [start, 4],
      ];
  const end = record(0x06054b50, [[0, 2], [0, 2], ...plain, [comment.length, 2]]);
  if (!isZip64) return Buffer.concat([end, comment]);
  const wide: Field[] = [44, 0, 0, count, count, size, start].map((value, i): Field => [value, i === 1 || i === 2 ? 4 : 8]);
  const end64 = record(0x06064b50, [wide[0]!, [45, 2], [45, 2], ...wide.slice(1)]);
  const locator = record(0x07064b50, [
    [0, 4],
    [at + size, 8],
    [1, 4],
  ]);
  return Buffer.concat([end64, locator, end, comment]);
}

function wideExtra(values: readonly number[]): Uint8Array {
  return record(null, [[1, 2], [8 * values.length, 2], ...values.map((value): Field => [value, 8])]);
}

function record(signature: number | null, fields: readonly Field[]): Uint8Array {
  const all: readonly Field[] = signature === null ? fields : [[signature, 4], ...fields];
  const bytes = Buffer.alloc(all.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of all) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}

/** Packed data of `head`, `times` times `unit` and `tail`: as small as it packs, and made without ever being whole. */
export function packedRepetition(head: string, unit: Uint8Array | string, times: number, tail: string): Uint8Array {
  const whole = (content: Uint8Array | string) => zlib.deflateRawSync(content, { level: 9, finishFlush: zlib.constants.Z_FULL_FLUSH });
  const repeated = whole(unit);
  const body = Buffer.alloc(repeated.length * times);
  for (let i = 0; i < times; i++) body.set(repeated, i * repeated.length);
  return Buffer.concat([whole(head), body, zlib.deflateRawSync(tail)]);
}

/** Packed data that is an eighth of the content at best. */
export function badlyPacked(content: string): Uint8Array {
  return zlib.deflateRawSync(content, { strategy: zlib.constants.Z_HUFFMAN_ONLY });
}
