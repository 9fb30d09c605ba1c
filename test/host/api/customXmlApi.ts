import type { CustomPart, SpreadsheetDocument } from "../document/spreadsheetDocument";
import { HostError } from "../protocol/messages";

class CustomXmlPartApi {
  readonly $type = "CustomXmlPart";
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly part: CustomPart,
  ) {}
  get $id(): string {
    return this.part.id;
  }
  get id(): string {
    return this.part.id;
  }
  get namespaceUri(): string {
    return namespaceOf(this.part.xml);
  }
  getXml(): string {
    return this.part.xml;
  }
  setXml(xml: string): void {
    this.part.xml = xml;
  }
  delete(): void {
    this.document.parts.splice(this.document.parts.indexOf(this.part), 1);
  }
}

/** All parts, or with a namespace those of it. */
export class CustomXmlPartCollectionApi {
  readonly $type: string;
  constructor(
    private readonly document: SpreadsheetDocument,
    private readonly namespace: string | null = null,
  ) {
    this.$type = namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
  }

  get items(): CustomXmlPartApi[] {
    const parts = this.document.parts.filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace);
    return parts.map((part) => new CustomXmlPartApi(this.document, part));
  }

  getCount(): number {
    return this.items.length;
  }

  getByNamespace(namespace: string): CustomXmlPartCollectionApi {
    return new CustomXmlPartCollectionApi(this.document, namespace);
  }

  getItemOrNullObject(id: string): CustomXmlPartApi | null {
    return this.items.find((part) => part.id === id) ?? null;
  }

  getItem(id: string): CustomXmlPartApi {
    const part = this.getItemOrNullObject(id);
    if (!part) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    return part;
  }

  /** The part, where there is exactly one. */
  getOnlyItemOrNullObject(): CustomXmlPartApi | null {
    const { items } = this;
    return items.length === 1 ? items[0]! : null;
  }

  getOnlyItem(): CustomXmlPartApi {
    const part = this.getOnlyItemOrNullObject();
    if (!part) throw new HostError("GeneralException", "There is not exactly one part.");
    return part;
  }

  add(xml: string): CustomXmlPartApi {
    const part = { id: this.document.newId("PART"), xml };
    this.document.parts.push(part);
    return new CustomXmlPartApi(this.document, part);
  }
}

function namespaceOf(xml: string): string {
  return /xmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}
