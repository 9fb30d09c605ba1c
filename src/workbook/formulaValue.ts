/** What a cell or a part of a formula comes to. */
export type Value = number | string | boolean | null;

/** Something that simple sums do not need. */
export class NotCalculable extends Error {}

/** Thrown by the thousand where a form is full of other formulas: one for all, so that no stack is drawn for each. */
export const NOT_CALCULABLE = new NotCalculable();

/** Without signs that mean something to COUNTIF. */
const WORD = /^\p{L}+$/u;
const CRITERION = /^(<=|>=|<>|<|>|=)?(-?\d+(?:\.\d+)?)$/;

/** What COUNTIF counts: numbers against ">0" and the like, texts against a plain word. Throws NOT_CALCULABLE where the criterion is more. */
export function matching(criterion: Value): (value: Value) => boolean {
  const written = String(criterion);
  const [, operator = "=", bound] = CRITERION.exec(written) ?? [];
  if (bound !== undefined) return (value) => typeof value === "number" && operate(operator, value, Number(bound)) === true;
  if (!WORD.test(written)) throw NOT_CALCULABLE;
  return (value) => typeof value === "string" && value.toLowerCase() === written.toLowerCase();
}

export function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The least or the most of some numbers; of none 0. */
export function extreme(which: "MIN" | "MAX", numbers: readonly number[]): number {
  return numbers.reduce((best, each) => (which === "MIN" ? Math.min(best, each) : Math.max(best, each)), numbers[0] ?? 0);
}

export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
}

export function toNumber(value: Value): number {
  if (typeof value === "string") throw NOT_CALCULABLE;
  return Number(value ?? 0);
}

export function isTrue(value: Value): boolean {
  if (typeof value === "string") throw NOT_CALCULABLE;
  return Boolean(value);
}

export function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case "&":
      return `${left ?? ""}${right ?? ""}`;
    case "=":
      return isEqual(left, right);
    case "<>":
      return !isEqual(left, right);
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw NOT_CALCULABLE;
      return a / b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    default:
      return a >= b;
  }
}

/** A blank equals an empty text as well as zero. */
function isEqual(left: Value, right: Value): boolean {
  if (left === null) return right === null || right === "" || right === 0 || right === false;
  if (right === null) return isEqual(right, left);
  return typeof left === "string" && typeof right === "string" ? left.toLowerCase() === right.toLowerCase() : left === right;
}
