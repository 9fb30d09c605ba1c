import type { SpreadsheetDocument } from "../document/spreadsheetDocument";
import { HostError } from "../protocol/messages";
import { CustomXmlPartCollectionApi } from "./customXmlApi";
import { RangeApi } from "./rangeApi";
import { WorksheetCollectionApi } from "./worksheetApi";

class ApplicationApi {
  readonly $type = "Application";
  readonly calculationMode = "Automatic";
  readonly decimalSeparator = ",";
  readonly thousandsSeparator = ".";
  readonly useSystemSeparators = true;
  suspendScreenUpdatingUntilNextSync(): void {}
  suspendApiCalculationUntilNextSync(): void {}
  calculate(): void {}
}

class WorkbookProtectionApi {
  readonly $type = "WorkbookProtection";
  constructor(private readonly document: SpreadsheetDocument) {}
  get protected(): boolean {
    return this.document.isStructureProtected;
  }
  protect(): void {
    this.set(true);
  }
  unprotect(): void {
    this.set(false);
  }
  private set(isProtected: boolean): void {
    this.document.isStructureProtected = isProtected;
    this.document.undoList.clear();
  }
}

/** The service that office.js announces itself to when it starts; nothing depends on the answer. */
class AddinInternalServiceApi {
  readonly $type = "AddinInternalService";
  notifyActionHandlerReady(): void {}
}

/** The workbook as the API shows it: the root of every object path. */
export class WorkbookApi {
  readonly $type = "Workbook";
  readonly application = new ApplicationApi();
  readonly protection: WorkbookProtectionApi;
  readonly worksheets: WorksheetCollectionApi;
  readonly customXmlParts: CustomXmlPartCollectionApi;
  name = "Book1.xlsx";

  constructor(readonly document: SpreadsheetDocument) {
    this.protection = new WorkbookProtectionApi(document);
    this.worksheets = new WorksheetCollectionApi(document);
    this.customXmlParts = new CustomXmlPartCollectionApi(document);
  }

  get readOnly(): boolean {
    return this.document.isReadOnly;
  }

  getSelectedRange(): RangeApi {
    return new RangeApi(this.document.active, this.document.selection);
  }

  getActiveCell(): RangeApi {
    const { row, column } = this.document.selection;
    return new RangeApi(this.document.active, { row, column, rows: 1, columns: 1 });
  }

  /** A service object that the client asks for by name. */
  $new(name: string): AddinInternalServiceApi {
    if (name.endsWith("AddinInternalService")) return new AddinInternalServiceApi();
    throw new HostError("NotImplemented", `The emulated Excel has no service ${name}`, name);
  }
}
