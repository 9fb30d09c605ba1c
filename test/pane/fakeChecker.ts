import { createHash } from "node:crypto";
import type { CheckedFile, CheckOptions } from "../../src/actions/checkFile";
import type { CriteriaSet } from "../../src/criteria/criteriaSet";
import { checkReceived } from "../../src/taskpane/review/checkReceived";
import { CheckerFailure, inTrouble, type FileChecker, type LookedAtFile, type Trouble } from "../../src/taskpane/review/fileChecker";
import { packRequests } from "../../src/taskpane/review/packRequests";

/** Does the worker's work in the thread of the test. */
export class FakeChecker implements FileChecker {
  /** Names of the files that were asked for, in turn. */
  readonly asked: string[] = [];
  /** What befalls a file, by its name. */
  readonly troubles = new Map<string, Trouble>();
  /** While set, nothing starts. */
  isBroken = false;
  /** While set, checks wait for it. */
  gate: Promise<void> | null = null;

  async check(file: File, name: string, sets: readonly CriteriaSet[], options: CheckOptions): Promise<LookedAtFile> {
    this.asked.push(name);
    await this.gate;
    if (this.isBroken) throw new CheckerFailure("no worker");
    const trouble = this.troubles.get(name);
    if (trouble) return inTrouble(name, trouble);
    const bytes = await bytesOf(file);
    return { report: checkReceived(name, bytes, sets, options), digest: createHash("sha256").update(bytes).digest("hex"), trouble: null };
  }

  async packRequests(reports: readonly CheckedFile[], sets: readonly CriteriaSet[]): Promise<Uint8Array<ArrayBuffer>> {
    if (this.isBroken) throw new CheckerFailure("no worker");
    return packRequests(reports, sets);
  }
}

/** jsdom's files cannot tell their bytes themselves. */
function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}
