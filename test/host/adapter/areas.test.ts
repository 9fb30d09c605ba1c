import { areasIn } from "../../../src/excel/sheetReader";
import { boundsOf, cellsOf, encloses, overlaps, rectanglesOf } from "../../../src/excel/areas";
import { areaAddress, parseArea, parseCell, type CellArea } from "../../../src/workbook/address";
import { columnPoints } from "../../../src/workbook/columnPoints";

const area = (address: string): CellArea => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};
const cell = (address: string) => {
  const parsed = parseCell(address);
  if (!parsed) throw new Error(address);
  return parsed;
};

describe("rectangles of cells", () => {
  const rectangles = (...addresses: string[]) =>
    rectanglesOf(addresses.flatMap((each) => cellsOf(area(each))))
      .map(areaAddress)
      .sort();

  it("are few and hold exactly the cells", () => {
    expect(rectangles("A1:C3")).toEqual(["A1:C3"]);
    expect(rectangles("A1:C2", "B3:B4", "E1:F4")).toEqual(["A1:C2", "B3:B4", "E1:F4"]);
    expect(rectangles("D2", "A1", "A2", "B2")).toEqual(["A1", "A2:B2", "D2"]);
    expect(rectangles("A1:B1", "A3:B3")).toEqual(["A1:B1", "A3:B3"]);
  });

  it("name a cell once that is given twice", () => expect(rectangles("A1:B2", "B1:C2")).toEqual(["A1:C2"]));

  it("come from cells in any order", () => {
    expect(rectanglesOf(["B2", "A1", "B1", "A2"].map(cell)).map(areaAddress)).toEqual(["A1:B2"]);
  });
});

describe("areas", () => {
  it("overlap where they share a cell", () => {
    expect(overlaps(area("A1:B2"), area("B2:C3"))).toBe(true);
    expect(overlaps(area("A1:B2"), area("C1:D2"))).toBe(false);
    expect(overlaps(area("A1:B2"), area("A3:B4"))).toBe(false);
  });

  it("enclose what lies wholly inside", () => {
    expect(encloses(area("A1:C3"), area("B2:C3"))).toBe(true);
    expect(encloses(area("A1:C3"), area("C3:D3"))).toBe(false);
  });

  it("have a smallest area around them", () => {
    expect(boundsOf(["B2:C3", "E1"].map(area))).toEqual(area("B1:E3"));
    expect(boundsOf([])).toBeNull();
  });

  it("are read from an address that names sheets, whatever those are called", () => {
    expect(areasIn("Sheet1!A1:B2,Sheet1!$D$4").map(areaAddress)).toEqual(["A1:B2", "D4"]);
    expect(areasIn("'Mất điểm, 2023!'!A1:G1, 'Mất điểm, 2023!'!A2:G2").map(areaAddress)).toEqual(["A1:G1", "A2:G2"]);
    expect(areasIn("'Ông ''A'', A1:B9'!C3").map(areaAddress)).toEqual(["C3"]);
  });
});

describe("a column's width", () => {
  it("comes in points, by way of whole pixels", () => {
    expect(columnPoints(8.43)).toBe(48);
    expect(columnPoints(10)).toBe(56.25);
    expect(columnPoints(46)).toBe(245.25);
  });
});
