/** How the letters of a font are to be read: most fonts show Unicode, old Vietnamese ones something else in its place. */
export type FontEncoding = "unicode" | "tcvn3" | "tcvn3-capitals" | "vni";

/** By the font's name, which is all that tells: ".VnTime", ".VnTimeH" (all letters look like capitals), "VNI-Times". */
export function encodingOfFont(name: string): FontEncoding {
  const plain = name.trim().toLowerCase();
  if (plain.startsWith(".vn")) return plain.endsWith("h") ? "tcvn3-capitals" : "tcvn3";
  return plain.startsWith("vni-") ? "vni" : "unicode";
}

/** Text as a font of the given encoding shows it → Unicode. */
export function toUnicode(text: string, encoding: FontEncoding): string {
  // Somebody who types Unicode in such a cell leaves the cell's font as it was.
  if (encoding === "unicode" || BEYOND_LATIN.test(text)) return text;
  if (encoding === "vni") return fromVni(text);
  const letters = fromTcvn3(text);
  return encoding === "tcvn3-capitals" ? letters.toLocaleUpperCase("vi") : letters;
}

/** Letters and marks that neither encoding has. */
const BEYOND_LATIN = /[\u0100-\u1fff]/;

/** The table of TCVN 5712:1993 (VN3): first code of a run of letters → the letters. */
const TCVN3_RUNS: readonly (readonly [code: number, letters: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const TCVN3 = new Map(
  TCVN3_RUNS.flatMap(([code, letters]) => [...letters].map((letter, i): [string, string] => [String.fromCharCode(code + i), letter])),
);

function fromTcvn3(text: string): string {
  return text.replace(/[\xa1-\xff]/g, (code) => TCVN3.get(code) ?? code);
}

/** VNI writes a vowel and then its marks as one character. As combining marks, in the order that the table of VNI has them. */
const VNI_MARKS = new Map<string, string>([
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
]);
/** Letters that stand for themselves, "ơ" and "ư" with or without marks behind. */
const VNI_LETTERS = new Map<string, string>([
  ["ô", "ơ"],
  ["ö", "ư"],
  ["ñ", "đ"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
]);
const VNI_SYLLABLE = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/giu;

function fromVni(text: string): string {
  const letters = text.replace(VNI_SYLLABLE, (whole, vowel?: string, mark?: string) =>
    vowel === undefined ? vniLetter(whole) : vniLetter(vowel) + VNI_MARKS.get(mark!.toLowerCase())!,
  );
  return letters.normalize("NFC");
}

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const found = VNI_LETTERS.get(lower) ?? lower;
  return letter === lower ? found : found.toUpperCase();
}
