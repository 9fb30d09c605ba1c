import { HostError, type HostObject } from "./messages";

type Members = Record<string, unknown>;

/** Reaches the members of host objects by the client's names, whatever their letter case. What is missing is named, never passed over. */
export class HostMembers {
  /** "Type.member" of everything that was asked for and is not there. */
  readonly missing: string[] = [];
  private readonly names = new WeakMap<object, Map<string, string>>();

  has(object: HostObject, name: string): boolean {
    return this.nameOf(object, name) !== undefined;
  }

  read(object: HostObject, name: string): unknown {
    return (object as unknown as Members)[this.required(object, name)];
  }

  write(object: HostObject, name: string, value: unknown): void {
    (object as unknown as Members)[this.required(object, name)] = value;
  }

  call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const method = this.read(object, name);
    if (typeof method !== "function") throw this.notImplemented(object, name);
    return method.apply(object, values);
  }

  notImplemented(object: HostObject, name: string): HostError {
    const member = `${object.$type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    this.missing.push(member);
    return new HostError("NotImplemented", `The emulated Excel does not implement ${member}`, member);
  }

  private required(object: HostObject, name: string): string {
    const found = this.nameOf(object, name);
    if (!found) throw this.notImplemented(object, name);
    return found;
  }

  private nameOf(object: HostObject, name: string): string | undefined {
    const prototype = Object.getPrototypeOf(object) as object;
    let names = this.names.get(prototype);
    if (!names) {
      names = namesOn(prototype);
      this.names.set(prototype, names);
    }
    const plain = name.toLowerCase();
    return names.get(plain) ?? Object.keys(object).find((own) => own.toLowerCase() === plain);
  }
}

function namesOn(prototype: object): Map<string, string> {
  const names = new Map<string, string>();
  for (let at: object | null = prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const own of Object.getOwnPropertyNames(at)) if (!names.has(own.toLowerCase())) names.set(own.toLowerCase(), own);
  }
  return names;
}
