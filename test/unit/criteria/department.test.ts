import { departmentOf } from "../../../src/criteria/department";
import { example } from "../examples";

const SET = example("steps");
const OFFICE = "Văn phòng - thống kê xã";
const LAND = "Địa chính - nông nghiệp, xây dựng và môi trường xã";

test.each([
  ["Văn phòng - TK xã", OFFICE],
  ["văn phòng – thống kê  xã", OFFICE],
  ["VĂN PHÒNG-TK XÃ", OFFICE],
  [OFFICE.normalize("NFD"), OFFICE],
  ["Địa chính - NN,XD, MT xã", LAND],
])("%s is %s", (written, name) => {
  expect(departmentOf(SET, written)).toBe(name);
});

test("a text that is no one department's stays whole, commas and all", () => {
  expect(departmentOf(SET, "Văn phòng - TK xã,  Tư pháp - hộ tịch xã")).toBe("Văn phòng - TK xã, Tư pháp - hộ tịch xã");
});

test("the tone may stand on either vowel", () => {
  const set = { ...SET, departments: [{ name: "Văn hoá - xã hội xã", aliases: [] }] };
  expect(departmentOf(set, "Văn hóa - xã hội xã")).toBe("Văn hoá - xã hội xã");
});
