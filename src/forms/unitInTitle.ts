import { remembered } from "../workbook/remembered";
import { COMMUNE_KINDS as KINDS, placeOf } from "./unitName";

/** "CẤP XÃ" speaks of all of them, and "THỊ XÃ" is something else. */
const KIND = new RegExp(`(?<!\\p{L}|(?:cấp|thị)\\s)(${KINDS.join("|")})\\s+`, "giu");
/** Both stand at the head of every official paper, and "XÃ HỘI" in the one of them; a commune may be called Cộng Hòa or Độc Lập all the same. */
const MOTTO = /cộng h(?:òa|oà) xã hội chủ nghĩa(?: việt nam)?|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc/giu;
/** What may go on behind a name in the same letters as the name. */
const BEHIND_NAME = [...KINDS, "trên", "thuộc", "của", "huyện", "quận", "tỉnh", "thị xã", "thành phố"].map(inCapitals).join("|");
/** The year goes on as well; "Năm Căn" is a name. */
const END = `(?:(?:${BEHIND_NAME})(?!\\p{L})|(?:NĂM|Năm)(?!\\s+\\p{L}|\\p{L})|(?:THÁNG|Tháng)\\s+\\d)`;
/** Each word of a name begins with a capital, or all are in capitals: where that ends, the name ends. "H'leo" is one word. */
const NAMES = ["\\p{Lu}\\p{Ll}*(?:['’ʼ]\\p{L}\\p{Ll}*)*", "\\p{Lu}+(?:['’ʼ]\\p{Lu}+)*"].map(
  (word) => new RegExp(`^(?!${END})${word}(?!\\p{L})(?:[ -](?!${END})${word}(?!\\p{L}))*`, "u"),
);
/** "Phường 12"; behind the name of a commune a number is something else. */
const NUMBER = /^\d{1,2}(?!\d)/;
/** "Xã hội" and the head of a commune's militia, written with capitals. */
const NO_NAME = /^(?:hội|đội|đội trưởng(?: .*)?|đội phó(?: .*)?)$/iu;
/** The words that a unit is told with; so it is where it begins its cell. */
const TOLD_BY = /(?:^|ubnd|[uủ][ỷy] ban nhân dân|đơn vị|của)[\s:]*$/iu;

/** Longer texts are no headings. */
const LONGEST = 500;
const REMEMBERED_TEXTS = 1_000;

interface Named {
  readonly unit: string;
  /** The less, the likelier it is the unit that the paper is from. */
  readonly doubt: number;
}

/** The unit that a heading names: "xã Bình Thành"; null where none is. Of several the one that is told as the unit. */
export function unitInTitle(texts: readonly string[]): string | null {
  const named = texts.flatMap((text) => text.slice(0, LONGEST).split(MOTTO)).flatMap((part) => unitsIn(part.trim()));
  return named.sort((a, b) => a.doubt - b.doubt)[0]?.unit ?? null;
}

/** Forms of one origin have the same headings over their tables. */
const unitsIn = remembered(REMEMBERED_TEXTS, (text): readonly Named[] =>
  [...text.matchAll(KIND)].flatMap(({ 0: match, 1: kind, index }) => {
    const name = nameAtStart(text.slice(index + match.length), kind!.toLocaleLowerCase("vi"));
    if (name === null) return [];
    const isAlone = placeOf(text) === text.slice(index, index + match.length + name.length);
    const isTold = TOLD_BY.test(text.slice(0, index));
    const isShouted = name === name.toLocaleUpperCase("vi");
    // A name in small letters tells more than one in capitals: there, the heading may go on in capitals.
    const doubt = (isAlone ? 0 : isTold ? 2 : 4) + (isShouted ? 1 : 0);
    return [{ unit: [kind!.toLocaleLowerCase("vi"), isShouted ? name.replace(/[^ -]+/g, capitalised) : name].join(" "), doubt }];
  }),
);

function nameAtStart(text: string, kind: string): string | null {
  const patterns = kind === "phường" ? [...NAMES, NUMBER] : NAMES;
  const found = patterns.map((pattern) => pattern.exec(text)?.[0] ?? "");
  const longest = found.reduce((a, b) => (b.length > a.length ? b : a));
  return longest === "" || NO_NAME.test(longest) ? null : longest;
}

/** "thị xã" → "THỊ XÃ|Thị Xã|Thị xã". */
function inCapitals(words: string): string {
  return [words.toLocaleUpperCase("vi"), words.split(" ").map(capitalised).join(" "), capitalised(words)].join("|");
}

/** "BÌNH" → "Bình". */
function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1).toLocaleLowerCase("vi");
}
