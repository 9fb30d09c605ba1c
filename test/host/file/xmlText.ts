/** As much of XML as the parts that are read here need: elements and attributes by name, with entities resolved. */

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Every element of that name, whole, in order. Elements of one name must not hold each other. */
export function elementsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|[\\s\\S]*?</${name}>)`, "g")) ?? [];
}

/** The attributes of an element's own tag. */
export function attributesOf(element: string): Map<string, string> {
  const tag = /^<[^>]*>/.exec(element)?.[0] ?? "";
  const pairs = [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return new Map(pairs.map(([, name = "", double, single]) => [name, resolved(double ?? single ?? "")]));
}

/** The text of the first element of that name inside another; null where there is none. */
export function textOf(element: string, name: string): string | null {
  const [inner] = elementsOf(element.slice(1), name);
  return inner === undefined ? null : resolved(inner.replace(/^<[^>]*>/, "").replace(/<[^>]*>$/, ""));
}

function resolved(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}
