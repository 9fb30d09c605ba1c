import type { HostMembers } from "./members";
import { HostError, type HostObject, type QueryInfo } from "./messages";
import type { TypeMetadata } from "./metadata";

/** What was asked for, as a tree of lower-case names: ["name", "format/fill/color"]. "*" is every scalar. */
type Selection = Map<string, Selection>;

interface CollectionObject extends HostObject {
  readonly items: readonly HostObject[];
}

/** Answers `load`: the values of the properties that were asked for, under the names that the client expects. */
export class QueryAnswers {
  constructor(
    private readonly types: ReadonlyMap<string, TypeMetadata>,
    private readonly members: HostMembers,
    private readonly referenceOf: (object: HostObject) => string | undefined,
  ) {}

  identity(object: HostObject): Record<string, unknown> {
    const reference = this.referenceOf(object);
    return { ...(object.$id === undefined ? {} : { _Id: object.$id }), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  answer(object: HostObject, query: QueryInfo, naming: "wire" | "json"): Record<string, unknown> {
    const selection = selectionOf(query);
    if (!this.typeOf(object).isCollection) return this.project(object, selection, naming);
    const items = (object as CollectionObject).items;
    const skip = query.Skip ?? 0;
    return this.collection(object, items.slice(skip, query.Top === undefined ? undefined : skip + query.Top), selection, naming);
  }

  private collection(
    object: HostObject,
    items: readonly HostObject[],
    selection: Selection,
    naming: "wire" | "json",
  ): Record<string, unknown> {
    const { scalars, wireNames } = this.typeOf(object);
    const own = scalars.filter((name) => selection.has(name.toLowerCase()));
    return {
      [naming === "wire" ? "_Items" : "items"]: items.map((item) => this.project(item, selection, naming)),
      ...Object.fromEntries(own.map((name) => [naming === "wire" ? wireNames.get(name) : name, this.members.read(object, name)])),
    };
  }

  private project(object: HostObject, selection: Selection, naming: "wire" | "json"): Record<string, unknown> {
    const type = this.typeOf(object);
    const answer = this.identity(object);
    const put = (name: string) => {
      answer[naming === "wire" ? type.wireNames.get(name)! : name] = this.members.read(object, name) ?? null;
    };
    for (const [key, below] of selection) {
      if (key === "*") {
        type.scalars.filter((name) => !name.startsWith("_") && this.members.has(object, name)).forEach(put);
        continue;
      }
      const scalar = type.scalars.find((name) => name.toLowerCase() === key);
      if (scalar) put(scalar);
      else this.navigate(object, type, key, below, naming, answer);
    }
    return answer;
  }

  private navigate(
    object: HostObject,
    type: TypeMetadata,
    key: string,
    below: Selection,
    naming: "wire" | "json",
    answer: Record<string, unknown>,
  ): void {
    const name = type.navigation.find((each) => each.toLowerCase() === key);
    if (!name) throw new HostError("InvalidArgument", `The property '${key}' does not exist on ${type.className}`);
    const child = this.members.read(object, name) as HostObject | null;
    const selection: Selection = below.size > 0 ? below : new Map([["*", new Map() as Selection]]);
    const wireName = naming === "wire" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    answer[wireName] =
      child &&
      (this.typeOf(child).isCollection
        ? this.collection(child, (child as CollectionObject).items, selection, naming)
        : this.project(child, selection, naming));
  }

  private typeOf(object: HostObject): TypeMetadata {
    const type = this.types.get(object.$type);
    if (!type) throw new Error(`The client library has no type ${object.$type}`);
    return type;
  }
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = new Map();
  const add = (path: string): Selection => {
    let at = root;
    for (const part of path.toLowerCase().split(/[/.]/).filter(Boolean)) {
      const next = at.get(part) ?? new Map();
      at.set(part, next);
      at = next;
    }
    return at;
  };
  Select.forEach(add);
  Expand.forEach((path) => add(path).set("*", new Map()));
  if (Select.length === 0) root.set("*", new Map());
  return root;
}
