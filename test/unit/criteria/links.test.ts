import type { CodeLink } from "../../../src/criteria/codeMap";
import { linkCriteria } from "../../../src/criteria/criterionLinks";
import { pairDomains } from "../../../src/criteria/domainPairs";
import type { CriteriaSet } from "../../../src/criteria/criteriaSet";
import { setDifferences, type SetDifference } from "../../../src/criteria/setDifferences";
import { toPoints } from "../../../src/criteria/points";
import { loadCriteriaSet } from "../../../src/criteria/loadCriteriaSet";
import { exampleFile, example } from "../examples";

const EXTRAS = example("extras");
/** Groups of five levels. */
const DEPTH = example("depth");

/** A map in short: "1.1 1.2 > 2.1" */
const mapOf = (...lines: readonly string[]): CodeLink[] =>
  lines.map((line) => {
    const [from, to] = line.split(">").map((side) => side.split(" ").filter(Boolean));
    return { from: from!, to: to! };
  });

function linked(older: CriteriaSet, newer: CriteriaSet, ...lines: readonly string[]): string[] {
  const shown = (criteria: readonly { readonly code: string }[]) => criteria.map(({ code }) => code).join(" ");
  return linkCriteria(older, newer, mapOf(...lines)).map(({ from, to }) => `${shown(from)} > ${shown(to)}`);
}

describe("criteria of two sets are linked", () => {
  test("as the map says, each once; the rest is gone or new", () => {
    expect(linked(EXTRAS, EXTRAS, "1.1 1.2>1.2", "1.2 2.1>1.1 1.2", "2.2>", ">2.1", "9.9>9.9", "1>1")).toEqual([
      ...["1.1 1.2 > 1.2", "2.1 > 1.1", "2.2 > ", " > 2.1"],
      ...["3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2"].map((code) => `${code} > `),
      ...["2.2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "6.1", "6.2"].map((code) => ` > ${code}`),
    ]);
  });

  test("a group stands for those of its criteria that no entry names", () => {
    const [all] = linked(DEPTH, DEPTH, "1.1>1.1");
    const codes = DEPTH.domains[0]!.rows.filter((row) => !("criteria" in row) && row.code.startsWith("1.1.")).map(({ code }) => code);
    expect(all).toBe(`${codes.join(" ")} > ${codes.join(" ")}`);
    const [first, ...others] = codes;
    expect(linked(DEPTH, DEPTH, "1.1>1.1", `${first}>`, `>${codes.at(-1)}`).slice(0, 3)).toEqual([
      `${others.join(" ")} > ${codes.slice(0, -1).join(" ")}`,
      `${first} > `,
      ` > ${codes.at(-1)}`,
    ]);
  });
});

describe("domains of two sets are paired", () => {
  const paired = (older: CriteriaSet, newer: CriteriaSet, ...lines: readonly string[]): string[] =>
    pairDomains(older, newer, linkCriteria(older, newer, mapOf(...lines))).map(({ from, to }) => `${from?.code ?? ""} > ${to?.code ?? ""}`);
  const same = (...codes: readonly string[]) => codes.map((code) => `${code} > ${code}`);

  test("by the points that went from one to the other, however many criteria carry them", () => {
    // 1.1 has 10 points, 1.2 20; 3.1 has 20 and 3.2 10.
    expect(paired(EXTRAS, EXTRAS, "1.1>1.1", "1.2>3.1", "3.1>1.2", "3.2>3.2")).toEqual(["3 > 1", "2 > 2", "1 > 3", ...same("4", "5", "6")]);
    expect(paired(EXTRAS, EXTRAS, "5.1>6.2", "6.2>5.1")).toEqual([...same("1", "2", "3", "4"), "6 > 5", "5 > 6"]);
  });

  test("by their codes where nothing went; what is left is gone or new", () => {
    expect(paired(EXTRAS, EXTRAS)).toEqual(same("1", "2", "3", "4", "5", "6"));
    const shorter = { ...EXTRAS, domains: EXTRAS.domains.slice(1) };
    expect(paired(EXTRAS, shorter)).toEqual([...same("2", "3", "4", "5", "6"), "1 > "]);
    expect(paired(shorter, EXTRAS)).toEqual([" > 1", ...same("2", "3", "4", "5", "6")]);
    expect(paired(EXTRAS, shorter, "1.2>2.1")).toEqual(["1 > 2", ...same("3", "4", "5", "6"), "2 > "]);
  });

  test("by their codes where as much went either way", () => {
    // 1.2 and 3.1 have 20 points each.
    expect(paired(EXTRAS, EXTRAS, "1.2>1.1 3.1", "3.1>1.2 3.2")).toEqual(same("1", "2", "3", "4", "5", "6"));
  });
});

describe("what two sets differ in", () => {
  const told = (older: CriteriaSet, newer: CriteriaSet, ...lines: readonly string[]): SetDifference[] =>
    setDifferences(older, newer, mapOf(...lines));
  const identity = (set: CriteriaSet) => set.domains.flatMap(({ criteria }) => criteria.map(({ code }) => `${code}>${code}`));

  test("a domain that is gone or new is told with its criteria", () => {
    const shorter = { ...EXTRAS, domains: EXTRAS.domains.slice(0, -1) };
    const ofLast = (kind: "added" | "dropped") => [
      expect.objectContaining({ kind, level: "domain", code: "6", maximum: toPoints(2) }),
      expect.objectContaining({ kind, level: "criterion", code: "6.1" }),
      expect.objectContaining({ kind, level: "criterion", code: "6.2" }),
    ];
    expect(told(EXTRAS, shorter, ...identity(shorter))).toEqual(ofLast("dropped"));
    expect(told(shorter, EXTRAS, ...identity(shorter))).toEqual(ofLast("added"));
  });

  test("criteria that went are told in their domain, once; merged and split ones with what their points make together", () => {
    expect(told(EXTRAS, EXTRAS, ...identity(EXTRAS).filter((line) => !line.startsWith("2.")), "2.1>2.1 2.2", "2.2>")).toEqual([
      { kind: "split", from: ["2.1"], to: ["2.1", "2.2"] },
      { kind: "maximum", code: "2.1, 2.2", before: toPoints(25), after: toPoints(40) },
      expect.objectContaining({ kind: "dropped", level: "criterion", code: "2.2" }),
    ]);
    expect(told(EXTRAS, EXTRAS, ...identity(EXTRAS).filter((line) => !line.startsWith("2.")), "2.1 2.2>2.2", ">2.1")).toEqual([
      { kind: "merged", from: ["2.1", "2.2"], to: ["2.2"] },
      { kind: "maximum", code: "2.2", before: toPoints(40), after: toPoints(15) },
      expect.objectContaining({ kind: "added", level: "criterion", code: "2.1" }),
    ]);
  });

  test("a domain under another code, with its groups", () => {
    const file = exampleFile("depth");
    const text = JSON.stringify(file.domains).replaceAll(/"code":"2(?=[."])/g, '"code":"3');
    const newer = loadCriteriaSet({ ...file, domains: JSON.parse(text) as typeof file.domains, knownSubCriteria: [] });
    const lines = identity(DEPTH).map((line) => {
      const [code] = line.split(">");
      return `${code}>${code!.replace(/^2/, "3")}`;
    });
    const differences = told({ ...DEPTH, knownSubCriteria: [] }, newer, ...lines);
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(["moved"]));
    expect(differences[0]).toEqual({ kind: "moved", from: ["2"], to: ["3"] });
    expect(differences).toHaveLength(1 + DEPTH.domains[1]!.criteria.length);
  });

  test("a group that is gone or new", () => {
    const flat = { ...DEPTH, domains: DEPTH.domains.map((each) => ({ ...each, rows: each.rows.filter((row) => row.code !== "1.1") })) };
    expect(told(DEPTH, flat, ...identity(DEPTH))).toEqual([expect.objectContaining({ kind: "dropped", level: "group", code: "1.1" })]);
    expect(told(flat, DEPTH, ...identity(DEPTH))).toEqual([expect.objectContaining({ kind: "added", level: "group", code: "1.1" })]);
  });

  test("bounds of classes count by what they are told in, where there are any", () => {
    const other = (set: CriteriaSet) => ({ ...set, classesOn: set.classesOn === "points" ? ("percent" as const) : ("points" as const) });
    const steps = example("steps");
    expect(told(steps, other(steps), ...identity(steps))).toEqual([{ kind: "part", part: "classes" }]);
    expect(told(DEPTH, other(DEPTH), ...identity(DEPTH))).toEqual([]);
  });
});
