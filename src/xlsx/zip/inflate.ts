import { Inflate, inflateSync } from "fflate";

/** Packed bytes that are handed over at a time. Each byte can become 1,032, so that a lie about the size is found out within 17 MB. */
const STEP = 16 * 1024;

/** Raw deflate data → exactly `size` bytes. Stops at the first byte beyond, whatever the data goes on to say. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return packed.length <= STEP ? inflateAtOnce(packed, size) : inflateInSteps(packed, size);
}

/** One byte of room beyond the size shows whether there would have been more. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (bytes.length !== size) throw new RangeError("not the declared size");
  return bytes;
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError("more than the declared size");
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (filled !== size) throw new RangeError("less than the declared size");
  return bytes;
}
