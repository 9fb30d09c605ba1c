import { WorkbookApi } from "./api/workbookApi";
import { WorksheetApi } from "./api/worksheetApi";
import { excelAddress } from "./document/excelAddress";
import type { DocumentEvent, SpreadsheetDocument } from "./document/spreadsheetDocument";
import { Interpreter } from "./protocol/interpreter";
import type { HostObject, RequestBody, ResponseBody } from "./protocol/messages";
import { readMetadata } from "./protocol/metadata";

/** An event as office.js takes it from its host. */
export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const RICH_API_EVENTS = 65536;

/** Numbers of the events, and what the client calls when it registers for them; read from office.js 1.1.110. */
const EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;
type EventName = keyof typeof EVENTS;

/** The emulated Excel: a document behind the messages of office.js. Both seams, in Node and in a page, stand on it. */
export class EmulatedHost {
  /** Requests that reached the host since the page was loaded. */
  requests = 0;
  private interpreter: Interpreter | null = null;
  private readonly registrations = new Map<string, number>();
  private readonly unsubscribe: () => void;
  /** Called with each event that the client has asked for. */
  onEvent: (event: HostEvent) => void = () => undefined;

  constructor(
    readonly document: SpreadsheetDocument,
    /** The client's namespace `Excel`, once it is loaded: the types are read from it. */
    private readonly clientNamespace: () => object,
  ) {
    this.unsubscribe = document.subscribe((event) => this.tell(event));
  }

  /** For when the client is gone: it is told of nothing any more. */
  dispose(): void {
    this.unsubscribe();
  }

  process(body: RequestBody): ResponseBody {
    this.requests += 1;
    if (this.document.isEditing && this.requests > 1) {
      const message =
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
      return {
        Results: [],
        TraceIds: [],
        Error: { Code: "InvalidOperationInCellEditMode", Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
      };
    }
    return this.document.undoList.record(() => this.running.process(body));
  }

  /** Makes the next request fail at an action: those before it stay done. */
  failNext(atAction: number, code: string): void {
    this.running.failNext = { atAction, code };
  }

  /** Members that were asked for and that the emulated Excel lacks. */
  get missingMembers(): readonly string[] {
    return this.interpreter?.members.missing ?? [];
  }

  /** Objects that the client has asked to keep; none once every run is over. */
  get liveReferences(): number {
    return this.interpreter?.liveReferences ?? 0;
  }

  private get running(): Interpreter {
    this.interpreter ??= new Interpreter(new WorkbookApi(this.document), readMetadata(this.clientNamespace()), (event, target, isOn) =>
      this.register(event, target, isOn),
    );
    return this.interpreter;
  }

  private register(event: string, target: HostObject | null, isOn: boolean): void {
    const key = `${event}|${target instanceof WorksheetApi ? target.id : "Workbook"}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + (isOn ? 1 : -1));
  }

  private tell(event: DocumentEvent): void {
    const worksheetId = event.sheet.id;
    switch (event.kind) {
      case "changed":
        return this.send("DataChanged", worksheetId, {
          worksheetId,
          address: excelAddress(event.area),
          changeType: event.change,
          source: "Local",
          triggerSource: event.byProgram ? "ThisLocalAddin" : "Unknown",
        });
      case "selected":
        return this.send("SelectionChanged", worksheetId, { worksheetId, address: excelAddress(event.area) });
      case "activated":
        return this.send("Activated", worksheetId, { worksheetId });
      case "added":
        return this.send("Added", worksheetId, { worksheetId, source: "Local" });
      case "deleted":
        return this.send("Deleted", worksheetId, { worksheetId, source: "Local" });
    }
  }

  private send(name: EventName, worksheetId: string, message: object): void {
    for (const targetId of [worksheetId, "Workbook"]) {
      if ((this.registrations.get(`${name}|${targetId}`) ?? 0) <= 0) continue;
      this.onEvent({ messageCategory: RICH_API_EVENTS, messageType: EVENTS[name], targetId, message: JSON.stringify(message) });
    }
  }
}
