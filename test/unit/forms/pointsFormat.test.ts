import { addLocale, format } from "numfmt";
import { POINTS_FORMAT, SIGNED_FORMAT } from "../../../src/workbook/cellStyle";

beforeAll(() => addLocale({ decimal: ",", group: "." }, "vi"));

test.each([
  [0, "0"],
  [0.5, "0,5"],
  [0.25, "0,25"],
  [7, "7,0"],
  [4.75, "4,75"],
  [9.5, "9,5"],
  [1.125, "1,125"],
  [10, "10"],
  [12, "12"],
  [10.25, "10,25"],
  [93.75, "93,75"],
  [97.5, "97,5"],
  [100, "100"],
])("%p shows as %s, as the official form prints it", (points, shown) => {
  expect(format(POINTS_FORMAT, points, { locale: "vi" })).toBe(shown);
});

test("no number of points ends in a comma", () => {
  for (let quarter = 0; quarter <= 400; quarter++) expect(format(POINTS_FORMAT, quarter / 4, { locale: "vi" })).toMatch(/^\d+(,\d+)?$/);
});

test.each([
  [-2.5, "-2,5"],
  [-3, "-3,0"],
  [0, "0"],
  [1.25, "1,25"],
])("among bonuses and penalties %p shows as %s", (points, shown) => {
  expect(format(SIGNED_FORMAT, points, { locale: "vi" })).toBe(shown);
});
