/** What the built pane weighs, and how long it takes to start. */
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { startPane, type PaneStart, type StartWith } from "./paneStart";
import { kilobytes, MOST_KILOBYTES } from "./paneSize";
import { row, type Row } from "./report";
import { timingOf } from "./timing";

const STARTS = 7;

/**
 * Starts the pane several times each on an empty workbook and on the sample.
 * @param folder the production build of the workbench, whose folder `pane` is the add-in
 * @param url where that is served
 */
export async function measurePane(browser: Browser, folder: string, url: string): Promise<Row[]> {
  await startPane(browser, url, "nothing");
  const empty = await starts(browser, url, "nothing");
  const sample = await starts(browser, url, "sample");
  const pane = path.join(folder, "pane");
  const scriptsOf = (runs: readonly PaneStart[]) => [...new Set(runs.flatMap(({ scripts }) => scripts))];
  const needed = scriptsOf([...empty, ...sample]);
  const later = fs.readdirSync(pane).filter((name) => name.endsWith(".js") && name !== "host.js" && !needed.includes(name));
  const weight = { atMost: MOST_KILOBYTES, unit: "KB" };
  const median = (runs: readonly PaneStart[]) => timingOf(runs.map(({ milliseconds }) => milliseconds)).median;
  return [
    row("JavaScript before the pane is usable, empty workbook, gzip", kilobytes(pane, scriptsOf(empty)), weight),
    row("JavaScript before the pane is usable, the full workbook, gzip", kilobytes(pane, scriptsOf(sample)), weight),
    ...needed.map((name) => row(`  ${name}`, kilobytes(pane, [name]), { unit: "KB" })),
    row("JavaScript that neither needs first, gzip", kilobytes(pane, later), { unit: "KB" }),
    row("Pane usable, empty workbook, cold, median", median(empty), { below: 1500, unit: "ms" }),
    row("Pane usable, the commune's full workbook, cold, median", median(sample), { below: 1500, unit: "ms" }),
  ];
}

async function starts(browser: Browser, url: string, startWith: StartWith): Promise<PaneStart[]> {
  const runs: PaneStart[] = [];
  for (let run = 0; run < STARTS; run++) runs.push(await startPane(browser, url, startWith));
  return runs;
}
