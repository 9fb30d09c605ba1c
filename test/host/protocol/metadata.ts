/** What the client library knows of one of its types: read from its own prototypes, nothing is kept by hand. */
export interface TypeMetadata {
  readonly className: string;
  readonly scalars: readonly string[];
  /** Name on the wire by property name. */
  readonly wireNames: ReadonlyMap<string, string>;
  readonly navigation: readonly string[];
  readonly isCollection: boolean;
}

interface ClientPrototype {
  readonly _className?: unknown;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

export function readMetadata(clientNamespace: object): Map<string, TypeMetadata> {
  const types = new Map<string, TypeMetadata>();
  for (const member of Object.values(clientNamespace)) {
    const prototype = typeof member === "function" ? (member.prototype as ClientPrototype | undefined) : undefined;
    const className = prototype && classNameOf(prototype);
    if (!prototype || !className) continue;
    const scalars = prototype._scalarPropertyNames ?? [];
    types.set(className, {
      className,
      scalars,
      wireNames: new Map(scalars.map((name, i) => [name, prototype._scalarPropertyOriginalNames?.[i] ?? name])),
      navigation: prototype._navigationPropertyNames ?? [],
      isCollection: prototype._isCollection === true,
    });
  }
  return types;
}

/** Some prototypes throw when asked outside an instance: those are no client types. */
function classNameOf(prototype: ClientPrototype): string | null {
  try {
    return typeof prototype._className === "string" ? prototype._className : null;
  } catch {
    return null;
  }
}
