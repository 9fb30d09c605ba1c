import { shownText } from "./shownText";

test("a format may hide what a cell holds, texts as well", () => {
  expect(["chữ", 9.5].map((value) => shownText(value, ";;;"))).toEqual(["", ""]);
  expect(["chữ", 9.5].map((value) => shownText(value, "[=0]0;[<10]0.0###;General"))).toEqual(["chữ", "9,5"]);
});
