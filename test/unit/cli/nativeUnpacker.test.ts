import fc from "fast-check";
import { NATIVE } from "../../../src/cli/nativeUnpacker";
import { PORTABLE } from "../../../src/xlsx/zip/unpacker";
import { runs } from "../runs";

const told = (decode: () => string): string | null => {
  try {
    return decode();
  } catch {
    return null;
  }
};

/** The text of the bytes, null where they are none: the same on the command line as in the pane. */
function textOf(bytes: Uint8Array): string | null {
  const text = told(() => PORTABLE.decodeUtf8(bytes));
  expect(told(() => NATIVE.decodeUtf8(bytes))).toBe(text);
  return text;
}

test.each(["", "a", "Điểm tự đánh giá", "\ud83d\ude00", "\ufeff", "a\ufeff", "\ufffd"])(
  "%j is decoded alike, with and without a mark",
  (text) => {
    const bytes = new TextEncoder().encode(text);
    expect(textOf(bytes)).toBe(text.replace(/^\ufeff/, ""));
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toBe(text);
  },
);

test.each([[[0x61, 0xff]], [[0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]]])("%j are no text", (bytes) => {
  expect(textOf(new Uint8Array(bytes))).toBeNull();
});

test("any bytes, whole or a piece of more", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }), fc.nat(20), (bytes, text, start) => {
      textOf(bytes);
      textOf(bytes.subarray(start));
      expect(textOf(new TextEncoder().encode(`a${text}`))).toBe(`a${text}`);
    }),
    runs(100),
  );
});

test.each([0, 1_000, 1_048_570, 1_048_576, 1_500_000])("words are found alike wherever they stand: at %d", (at) => {
  const bytes = new Uint8Array(1_600_000).fill(0x20);
  const words = ["mergeCell", "sheetData"];
  const found = () => [PORTABLE.holdsAny(bytes, words), NATIVE.holdsAny(bytes, words)];
  expect(found()).toEqual([false, false]);
  bytes.set(new TextEncoder().encode("mergeCel"), at);
  expect(found()).toEqual([false, false]);
  bytes.set(new TextEncoder().encode("sheetData"), at);
  expect(found()).toEqual([true, true]);
});
