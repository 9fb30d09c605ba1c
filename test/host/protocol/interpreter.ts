import { HostMembers } from "./members";
import {
  ActionType,
  HostError,
  PathType,
  type Action,
  type ArgumentInfo,
  type HostObject,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import type { TypeMetadata } from "./metadata";
import { QueryAnswers } from "./queryAnswers";

/** Told when the client registers for an event of an object, or no longer wants it. */
export type EventRegistration = (event: string, target: HostObject | null, isOn: boolean) => void;

type Resolved = HostObject | null;

/**
 * Answers requests of the client library over host objects. Knows the protocol and nothing of Excel. Actions run in order; when one fails,
 * those before it stay done, as in Excel.
 */
export class Interpreter {
  readonly members = new HostMembers();
  private readonly references = new Map<string, HostObject>();
  private readonly answers: QueryAnswers;
  private lastReference = 0;
  /** Set by tests: the action of the next request that fails. Requests with fewer actions (the client tidies up in between) pass. */
  failNext: { atAction: number; code: string } | null = null;

  constructor(
    private readonly root: HostObject,
    types: ReadonlyMap<string, TypeMetadata>,
    private readonly onRegistration: EventRegistration,
  ) {
    this.answers = new QueryAnswers(types, this.members, (object) => this.referenceOf(object));
  }

  get liveReferences(): number {
    return this.references.size;
  }

  process(body: RequestBody): ResponseBody {
    const run = new RequestRun(this, body);
    const results: ResponseBody["Results"] = [];
    const traces: number[] = [];
    const planted = this.failNext && this.failNext.atAction < body.Actions.length ? this.failNext : null;
    if (planted) this.failNext = null;
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (planted?.atAction === index) throw new HostError(planted.code, `Planted failure at action ${index}`);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: action.ActionType === ActionType.Trace ? null : this.perform(action, run) });
      } catch (failure) {
        return { Results: results, TraceIds: traces, Error: errorOf(failure, action, index, run) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  resolvePath(path: ObjectPath, run: RequestRun): Resolved {
    if (path.ObjectPathType === PathType.GlobalObject) return this.root;
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.ReferenceId) return this.referenced(path.Name);
    if (path.ObjectPathType === PathType.NewObject) return this.members.call(this.root, "$new", [path.Name]) as HostObject;
    const parent = run.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return this.members.read(parent, path.Name) as Resolved;
    const name = path.ObjectPathType === PathType.Indexer ? "getItem" : path.Name;
    return (this.members.call(parent, name, run.argumentsOf(path.ArgumentInfo)) ?? null) as Resolved;
  }

  private perform(action: Action, run: RequestRun): unknown {
    const target = run.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target && this.answers.identity(target);
      case ActionType.Query:
        return target && this.answers.answer(target, action.QueryInfo ?? {}, "wire");
      case ActionType.QueryAsJson:
        return target && this.answers.answer(target, action.QueryInfo ?? {}, "json");
      case ActionType.EnsureUnchanged:
        return null;
      case ActionType.SetProperty:
        this.members.write(present(target, action.Name), action.Name, run.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.members.write(present(target, name), name, value);
        return null;
      case ActionType.Method:
        return this.method(action, target, run) ?? null;
      default:
        throw new HostError("NotImplemented", `The emulated Excel does not know action type ${action.ActionType}`);
    }
  }

  private method(action: Action, target: Resolved, run: RequestRun): unknown {
    const values = run.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return target && this.keep(target);
    if (action.Name === "_RemoveReference") return void this.references.delete(String(values[0]));
    const event = /^_(Register|Unregister)(?:Event)?(.+?)(?:Event)?$/.exec(action.Name);
    if (event) return this.onRegistration(event[2]!, target, event[1] === "Register");
    return this.members.call(present(target, action.Name), action.Name, values);
  }

  private keep(object: HostObject): void {
    if (this.referenceOf(object)) return;
    this.lastReference += 1;
    this.references.set(`ref-${this.lastReference}`, object);
  }

  private referenceOf(object: HostObject): string | undefined {
    for (const [id, each] of this.references) if (each === object) return id;
    return undefined;
  }

  private referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError("InvalidReference", `Reference ${id} is no longer valid`);
    return object;
  }
}

/** One request while it runs: each path is resolved once, so that a method in a path is called once. */
class RequestRun {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly interpreter: Interpreter,
    private readonly body: RequestBody,
  ) {}

  resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `Unknown object path ${id}`);
    const object = this.located(path, () => this.interpreter.resolvePath(path, this));
    this.resolved.set(id, object);
    return object;
  }

  /** An error on the way to an object names the member that failed: "WorksheetCollection.getItem". */
  private located<T>(path: ObjectPath, work: () => T): T {
    try {
      return work();
    } catch (failure) {
      if (!(failure instanceof HostError) || failure.location !== undefined) throw failure;
      const member = path.ObjectPathType === PathType.Indexer ? "getItem" : memberName(path.Name);
      throw new HostError(failure.code, failure.message, `${this.typeOf(path.ParentObjectPathId ?? 0)}.${member}`);
    }
  }

  typeOf(id: number): string {
    return this.resolved.get(id)?.$type ?? "";
  }

  /** At the top, null stands for an argument that was left out; inside arrays it is data. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => this.value(value, info?.ReferencedObjectPathIds?.[i]) ?? undefined);
  }

  private value(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) return value.map((each, i) => this.value(each, Array.isArray(reference) ? reference[i] : 0));
    if (value === null || typeof value !== "object") return value;
    if ("_ObjectPathId" in value) return this.resolve(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.value(each, 0)]));
  }
}

function present(target: Resolved, member: string): HostObject {
  if (target === null) throw new HostError("InvalidObjectPath", `${member} on a null object`);
  return target;
}

/** A member as the client names it: the protocol's names begin with a capital. */
function memberName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function errorOf(failure: unknown, action: Action, index: number, run: RequestRun): ResponseBody["Error"] {
  const place = `${run.typeOf(action.ObjectPathId)}.${memberName(action.Name)}`;
  if (failure instanceof HostError) {
    return { Code: failure.code, Message: failure.message, Location: failure.location ?? place, ActionIndex: index, HttpStatusCode: 400 };
  }
  const message = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return {
    Code: "GeneralException",
    Message: `The emulated Excel failed: ${message}`,
    Location: place,
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
