import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fixtures, template } from "./fixtures";

const FILL = path.join(__dirname, "fill.py");
const LONGEST_RUN = 100_000;

/** The Python of this machine that can drive its LibreOffice (Debian: libreoffice-calc, python3-uno), else null. PYTHON names another one. */
export function officePython(): string | null {
  if (spawnSync("soffice", ["--version"]).status !== 0) return null;
  const candidates = [process.env.PYTHON, "python3", "/usr/bin/python3"];
  return candidates.find((each) => each && spawnSync(each, ["-c", "import uno"]).status === 0) ?? null;
}

/**
 * LibreOffice, without a window, opens the template, types every fixture's entries as a person does, and saves it.
 * @returns what it saved as .xlsx, by name
 * @throws an Error with what LibreOffice said when it does not come to an end
 */
export async function fillInLibreOffice(python: string): Promise<Map<string, Buffer>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "libreoffice-"));
  const inside = (name: string) => path.join(folder, name);
  try {
    fs.writeFileSync(inside("template.xlsx"), template());
    const jobs = (await fixtures()).map(({ entries, saveAs }) => ({
      template: inside("template.xlsx"),
      entries,
      saveAs: saveAs.map(inside),
    }));
    fs.writeFileSync(inside("jobs.json"), JSON.stringify(jobs));
    // What LibreOffice leaves among the temporary files goes with the folder.
    const env = { ...process.env, TMPDIR: folder };
    const { status, error, stdout, stderr } = spawnSync(python, [FILL, inside("jobs.json")], {
      encoding: "utf8",
      env,
      timeout: LONGEST_RUN,
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`LibreOffice did not fill in the template.\n${stdout}${stderr}`);
    const saved = fs.readdirSync(folder).filter((name) => name.endsWith(".xlsx") && name !== "template.xlsx");
    return new Map(saved.map((name) => [name, fs.readFileSync(inside(name))]));
  } finally {
    fs.rmSync(folder, { recursive: true, maxRetries: 5 });
  }
}
