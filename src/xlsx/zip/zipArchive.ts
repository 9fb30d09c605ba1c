import { LIMITS, type Allowance } from "../limits";
import { damaged, tooLarge, XlsxRefusal } from "../refusal";
import type { Unpacker } from "./unpacker";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

const STORED = 0;
const DEFLATED = 8;

/** The parts of a package (ECMA-376 part 2) by name. Nothing is unpacked before it is asked for. */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();

  /** Throws XlsxRefusal. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflatedBytes: Allowance,
    readonly unpacker: Unpacker,
  ) {
    for (const entry of readZipDirectory(bytes)) {
      if (entry.isEncrypted) throw new XlsxRefusal("file/encrypted", entry.name);
      const key = keyOf(entry.name);
      if (this.entries.has(key)) throw damaged(`two parts named ${key}`);
      this.entries.set(key, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Unpacked bytes of a part as its directory entry promises; 0 where there is none. */
  sizeOf(name: string): number {
    return this.entries.get(keyOf(name))?.size ?? 0;
  }

  /** The bytes of a part; null where there is none. Throws XlsxRefusal where they are not what the directory says. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(keyOf(name));
    return entry ? this.unpack(entry) : null;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const { size, packedSize, dataStart, method } = entry;
    if (size > LIMITS.partBytes) throw tooLarge(entry.name);
    if (size > LIMITS.ratioBytes && size > packedSize * LIMITS.inflationRatio) throw tooLarge(`${entry.name}: ratio`);
    this.inflatedBytes.spend(size);
    const packed = this.bytes.subarray(dataStart, dataStart + packedSize);
    if (method !== STORED && method !== DEFLATED) throw damaged(`${entry.name}: method ${method}`);
    const bytes = method === STORED ? packed : this.inflated(packed, size);
    if (bytes.length !== size || this.unpacker.crc32(bytes) !== entry.crc) throw damaged(`${entry.name}: not what was packed`);
    return bytes;
  }

  private inflated(packed: Uint8Array, size: number): Uint8Array {
    try {
      return this.unpacker.inflate(packed, size);
    } catch (error) {
      throw damaged(`deflate: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Names of parts are the same whatever their case; some programs write backslashes or a slash in front. */
function keyOf(name: string): string {
  const slashes = name.replaceAll("\\", "/").toLowerCase();
  return slashes.startsWith("/") ? slashes.slice(1) : slashes;
}
