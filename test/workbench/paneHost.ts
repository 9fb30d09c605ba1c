/**
 * Runs in the pane's page before office.js: the native object that office.js talks to in Excel for Windows (`window.external`), answered by
 * the emulated Excel of the page around. Only in the workbench's build; it keeps away where a real Excel is.
 */
import type { EmulatedHost } from "../host/emulatedHost";
import type { RequestBody } from "../host/protocol/messages";

const RICH_API_REQUEST = 93;
const RICH_API_EVENTS = 33;
const NOT_SUPPORTED = 5001;

interface WorkbenchWindow {
  readonly emulatedExcel?: { readonly host: EmulatedHost; readonly theme: () => object };
}

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, payload: unknown) => void;

/** Answers come as the arrays of the native world: objects with these members. */
function nativeArray(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return { toArray: () => value.map(nativeArray), dimensions: () => 1, ubound: () => value.length };
}

/** This version of office.js lets a page call members above the claimed ExcelApi unless it is told not to. */
function refuseWhatIsNotClaimed(): void {
  const { OfficeExtension: client } = window as unknown as { OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } } };
  client.CommonUtility._doApiNotSupportedCheck = true;
}

const workbench = (window.parent as unknown as WorkbenchWindow).emulatedExcel;
const native = window.external as unknown as Record<string, unknown>;

if (workbench && typeof native["GetContext"] === "undefined") {
  const { host, theme } = workbench;
  const handlers: EventHandler[] = [];
  host.onEvent = ({ messageCategory, messageType, targetId, message }) =>
    setTimeout(
      () =>
        handlers.forEach((handler) => handler(RICH_API_EVENTS, nativeArray([[messageCategory, messageType, targetId, message, 0, false]]))),
      0,
    );

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => "vi-VN",
    GetAppDataLocale: () => "vi-VN",
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostFullVersion: () => "16.0.15407.10000",
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: "1.13", RichApiRuntime: "1.2", DialogApi: "1.2", Settings: "1.1", CustomXmlParts: "1.1" }),
    GetDialogRequirementMatrix: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetFeaturesForSolution: () => "{}",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };

  Object.assign(native, {
    GetContext: () => context,
    GetHostInfo: () => "excel|win32|16.01|vi-vn|||disableLogging|0",
    Execute(id: number, parameters: readonly unknown[][], answer: Callback) {
      if (id === RICH_API_REQUEST) refuseWhatIsNotClaimed();
      const reply = () =>
        id === RICH_API_REQUEST
          ? [0, [200, [], JSON.stringify(host.process(JSON.parse(String(parameters[0]![4])) as RequestBody))]]
          : [NOT_SUPPORTED];
      setTimeout(() => answer(nativeArray(reply())), 0);
    },
    RegisterEvent(id: number, _target: unknown, handler: EventHandler, answer: Callback) {
      if (id === RICH_API_EVENTS) handlers.push(handler);
      setTimeout(() => answer(nativeArray([0])), 0);
    },
    UnregisterEvent(_id: number, _target: unknown, answer: Callback) {
      setTimeout(() => answer(nativeArray([0])), 0);
    },
  });
}
