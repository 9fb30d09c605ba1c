/**
 * The self-test: a page of the built add-in that no button leads to. Its texts are English only, because it is for developers; see
 * docs/real-excel-checklist.md.
 */
import type { CaseResult } from "../cases/behaviourCase";
import { BEHAVIOUR_CASES } from "../cases/behaviourCases";
import { obstacle, runAll, type SelfTestReport } from "./selftest";

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const say = (sentence: string) => void (byId("status").textContent = sentence);

async function run(): Promise<void> {
  const button = byId<HTMLButtonElement>("run");
  button.disabled = true;
  byId("cases").replaceChildren();
  byId("export").hidden = true;
  try {
    const inTheWay = await obstacle();
    if (inTheWay) return say(inTheWay);
    let done = 0;
    const report = await runAll(BEHAVIOUR_CASES, (result) => {
      done++;
      say(`${done} of ${BEHAVIOUR_CASES.length} cases done.`);
      byId("cases").append(line(result));
    });
    say(`${report.agreeing} of ${report.results.length} cases agree, ${report.differing} differ. Excel ${report.excel.build}.`);
    offer(report);
  } catch (failure) {
    say(`The run stopped: ${String(failure)}. Delete what is left of it and run it on a new, empty workbook.`);
  } finally {
    button.disabled = false;
  }
}

function line({ name, basis, agrees, expected, actual }: CaseResult): HTMLLIElement {
  const item = document.createElement("li");
  item.className = agrees ? "agrees" : "differs";
  item.textContent = agrees ? `${name}: agrees` : `${name}: DIFFERS (what we expect rests on: ${basis})`;
  if (agrees) return item;
  const values = document.createElement("pre");
  values.textContent = `expected ${JSON.stringify(expected)}\nactual   ${JSON.stringify(actual)}`;
  item.append(values);
  return item;
}

function offer(report: SelfTestReport): void {
  const text = JSON.stringify(report, null, 2);
  byId<HTMLTextAreaElement>("result").value = text;
  const link = byId<HTMLAnchorElement>("save");
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `excel-${report.excel.build}-${report.date.slice(0, 10)}.json`;
  byId("export").hidden = false;
}

async function open(): Promise<void> {
  byId("run").addEventListener("click", () => void run());
  const inTheWay = await obstacle().catch((failure: unknown) => `Excel did not answer: ${String(failure)}.`);
  say(inTheWay ?? `${BEHAVIOUR_CASES.length} cases are ready to run.`);
  byId<HTMLButtonElement>("run").disabled = typeof Office === "undefined";
}

void open();
