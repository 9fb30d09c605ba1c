/** Runs in a worker: reads, checks and packs, one job after the other. */
import type { CriteriaSet } from "../../criteria/criteriaSet";
import { setKey } from "../../criteria/findSet";
import { checkReceived, digestOf } from "./checkReceived";
import { packRequests } from "./packRequests";
import type { CheckerAnswer, CheckerJob, FromChecker } from "./workerMessages";

interface WorkerScope {
  onmessage: ((event: MessageEvent<CheckerJob>) => void) | null;
  postMessage(message: FromChecker, transfer?: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = async ({ data: job }) => {
  try {
    scope.postMessage(job.kind === "check" ? await check(job) : pack(job));
  } catch (error) {
    scope.postMessage({ kind: "failed", detail: String((error as Error).stack ?? error) });
  }
};
scope.postMessage({ kind: "ready" });

async function check({ file, name, sets, options }: Extract<CheckerJob, { kind: "check" }>): Promise<CheckerAnswer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, changed or locked since it was chosen, or a folder.
    return { kind: "unreadable" };
  }
  scope.postMessage({ kind: "begun" });
  const report = checkReceived(name, bytes, sets.map(known), { ...options, chosen: options.chosen && known(options.chosen) });
  return { kind: "checked", digest: await digestOf(bytes), report };
}

function pack({ reports, sets }: Extract<CheckerJob, { kind: "requests" }>): CheckerAnswer {
  scope.postMessage({ kind: "begun" });
  return { kind: "packed", bytes: packRequests(reports, sets) };
}

/** Each job brings copies of the sets; what was worked out for one counts for its copies. */
const knownSets = new Map<string, CriteriaSet>();

function known(set: CriteriaSet): CriteriaSet {
  const key = `${setKey(set)} ${set.checksum}`;
  const same = knownSets.get(key) ?? set;
  knownSets.set(key, same);
  return same;
}
