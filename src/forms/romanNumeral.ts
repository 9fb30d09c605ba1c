const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** "IV" → 4, of numerals below 40, which number domains. */
export function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => DIGITS[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
