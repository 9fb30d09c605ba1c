const CODES = { bold: [1, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/** Text in a colour, or as it is where nobody sees colours. */
export type Paint = (look: keyof typeof CODES, text: string) => string;

/** Colours on a terminal only, and not where the person does not want them (no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }): Paint {
  const isPlain = !stream.isTTY || Boolean(process.env["NO_COLOR"]) || process.env["TERM"] === "dumb";
  return (look, text) => (isPlain ? text : `\u001b[${CODES[look][0]}m${text}\u001b[${CODES[look][1]}m`);
}
