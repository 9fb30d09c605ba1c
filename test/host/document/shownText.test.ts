import { POINTS_FORMAT } from "../../../src/workbook/cellStyle";
import { ErrorValue, type CellValue } from "./cell";
import { shownText } from "./shownText";

it.each<[value: CellValue, format: string, shown: string]>([
  [9.5, "General", "9,5"],
  [100, "General", "100"],
  [-0.25, "General", "-0,25"],
  [0.1 + 0.2, "General", "0,3"],
  [1 / 3, "General", "0,333333333"],
  [0, POINTS_FORMAT, "0"],
  [0.5, POINTS_FORMAT, "0,5"],
  [7, POINTS_FORMAT, "7,0"],
  [4.75, POINTS_FORMAT, "4,75"],
  [10, POINTS_FORMAT, "10"],
  [93.75, POINTS_FORMAT, "93,75"],
  [-0.5, POINTS_FORMAT, "-0,5"],
  [1234.5, "#,##0.00", "1.234,50"],
  [0.975, "0.0%", "97,5%"],
  [45055, "dd/mm/yyyy", "09/05/2023"],
  ["7.10", "@", "7.10"],
  ["9.5", POINTS_FORMAT, "9.5"],
  [true, "General", "TRUE"],
  [new ErrorValue("#DIV/0!"), "General", "#DIV/0!"],
  [null, POINTS_FORMAT, ""],
])("%p as %j is shown as %j", (value, format, shown) => expect(shownText(value, format)).toBe(shown));
