import type { CellArea } from "../../../src/workbook/address";
import type { Worksheet } from "../document/worksheet";
import { fullAddress } from "./worksheetApi";

/** Several areas of one sheet. */
export class RangeAreasApi {
  readonly $type = "RangeAreas";
  constructor(
    private readonly sheet: Worksheet,
    private readonly merged: readonly CellArea[],
  ) {}
  get address(): string {
    return this.merged.map((area) => fullAddress(this.sheet, area)).join(",");
  }
  get areaCount(): number {
    return this.merged.length;
  }
}
