import fs from "node:fs";
import path from "node:path";
import { loadCalculator } from "./document/calculator";
import { SpreadsheetDocument } from "./document/spreadsheetDocument";
import { EmulatedHost } from "./emulatedHost";
import type { RequestBody } from "./protocol/messages";

const DIST = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** The loader, and the file that it would load in Excel for Windows. */
const FILES = ["office.js", "excel-win32-16.01.js"];

interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** Loads the calculator from disk; idempotent. */
export function loadCalculatorFromDisk(): void {
  loadCalculator(fs.readFileSync(path.join(path.dirname(require.resolve("@ironcalc/wasm")), "wasm_bg.wasm")));
}

/**
 * Starts the real, unmodified office.js on an emulated Excel, and puts `Excel`, `Office` and `OfficeExtension` on the globals as the
 * add-in finds them in a pane. `supported` is the highest ExcelApi that the emulated Excel claims.
 */
export function bootInNode(supported = "1.13"): EmulatedHost {
  loadCalculatorFromDisk();
  const host = new EmulatedHost(new SpreadsheetDocument(), () => (globalThis as unknown as OfficeGlobals).Excel);
  const bridge = bridgeTo(host);
  Object.assign(globalThis, pageGlobals(), { _richApiNativeBridge: bridge });
  withoutTimers(() => FILES.forEach(loadScript));
  claim(supported);
  return host;
}

/** In this realm, whatever runs the tests: its globals become ours, and its errors are instances of our Error. */
function loadScript(file: string): void {
  globalThis.eval(`${fs.readFileSync(path.join(DIST, file), "utf8")}\n//# sourceURL=${file}`);
}

/** office.js waits for scripts and for a pane that never come in Node: its waiting does not begin, nor its complaint about them. */
function withoutTimers(work: () => void): void {
  const { setTimeout: original } = globalThis;
  globalThis.setTimeout = Object.assign(() => undefined, original) as unknown as typeof original;
  try {
    work();
  } finally {
    globalThis.setTimeout = original;
  }
}

/** Messages that have crossed the seam, either way, since the tests began. */
let crossings = 0;
/** Turns of the event loop without a message after which none is on its way: one takes two of them. */
const TURNS_AT_REST = 10;

/**
 * Until office.js and the emulated Excel have nothing more to say to each other. office.js frees what a command used, and tells of events,
 * with messages that nobody waits for; turns are counted, not milliseconds, so that a busy machine is waited for.
 */
export async function atRest(): Promise<void> {
  let seen = crossings;
  for (let still = 0; still < TURNS_AT_REST; still++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (crossings !== seen) still = 0;
    seen = crossings;
  }
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

/** The seam of office.js for native hosts ("HostBridge"). Everything crosses it as text. */
function bridgeTo(host: EmulatedHost): Bridge {
  const bridge: Bridge = { onMessageFromHost: () => undefined, sendMessageToHost: () => undefined };
  const deliver = (message: object) => {
    crossings += 1;
    bridge.onMessageFromHost(JSON.stringify(message));
  };
  const later = (message: object) => setTimeout(() => deliver(message), 0);
  bridge.sendMessageToHost = (text) => {
    crossings += 1;
    const { id, message } = JSON.parse(text) as { id: number; message: { body: string | RequestBody } };
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    setTimeout(() => later({ id, type: 2, message: { statusCode: 200, headers: {}, body: host.process(body) } }), 0);
  };
  host.onEvent = (event) => void later({ type: 3, message: { entries: [event] } });
  return bridge;
}

/** As much of a page as office.js touches while it starts. */
function pageGlobals(): object {
  const element = () => ({ style: {}, setAttribute() {}, appendChild() {}, addEventListener() {} });
  const script = { src: "http://localhost/office.js", getAttribute: () => null };
  return {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: "",
    navigator: { userAgent: "node" },
    external: {},
    history: {},
    location: { search: "", hash: "", href: "http://localhost/", protocol: "http:", origin: "http://localhost" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [element()]),
      createElement: element,
      addEventListener: () => undefined,
      cookie: "",
      URL: "http://localhost/",
    },
  };
}

/**
 * office.js asks its host what is supported when a pane starts; without a pane the answer is given here. The client then refuses members
 * above it, which this version of it does only when told to.
 */
function claim(supported: string): void {
  const [, minor] = supported.split(".").map(Number) as [number, number];
  const isSetSupported = (set: string, version: string) => set === "ExcelApi" && Number(version.split(".")[1]) <= minor;
  const globals = globalThis as unknown as {
    Office: Record<string, unknown>;
    OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  globals.Office = { ...globals.Office, context: { requirements: { isSetSupported } } };
}
