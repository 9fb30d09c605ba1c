/**
 * How long a test may take, in milliseconds. What fails should fail soon: an ordinary test has the half minute of jest.config.mjs, twenty
 * times what any takes on a busy machine. A file whose tests are slow by nature (a browser, other programs, thousands of cases) says so.
 */
const PATIENT = 240_000;
/** `npm run explore` goes on for as long as it takes. */
const ENDLESS = 86_400_000;

/** Call it once, at the top of a slow test file or of what such files share. */
export function bePatient(): void {
  jest.setTimeout(process.env["MORE_RUNS"] === undefined ? PATIENT : ENDLESS);
}
