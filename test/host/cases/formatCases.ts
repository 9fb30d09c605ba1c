import { outcomeOf, type BehaviourCase } from "./behaviourCase";

const RULE: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: "=$A1", operator: "Between" } };

export const FORMAT_CASES: readonly BehaviourCase[] = [
  {
    name: "merge: keeps the first cell's content and swallows the others'",
    basis: "documentation",
    expected: [["một", ""]],
    script: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["một", "hai"]];
      range.merge();
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "merge: what is written behind the first cell is lost without a word",
    basis: "assumption",
    expected: [["", ""]],
    script: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.merge();
      sheet.getRange("B1").values = [["mất"]];
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "merge: merged areas are found, and none where there is none",
    basis: "documentation",
    expected: [["A1:C1", "B3:B4"], true],
    script: async (context, sheet) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("B3:B4").merge();
      const found = sheet.getRange("A1:Z20").getMergedAreasOrNullObject();
      found.load("address");
      const none = sheet.getRange("A10:Z20").getMergedAreasOrNullObject();
      await context.sync();
      return [found.address.split(",").map((address) => address.replace(/^.*!/, "")), none.isNullObject];
    },
  },
  {
    name: "validation: a rule is told as it was given",
    basis: "documentation",
    expected: ["Decimal", 0, "=$A1", "Between", "Điểm không hợp lệ"],
    script: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("B1:B5");
      dataValidation.rule = RULE;
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Điểm không hợp lệ", message: "Từ 0 đến điểm tối đa." };
      dataValidation.load("type,rule,errorAlert");
      await context.sync();
      const { decimal } = dataValidation.rule;
      return [dataValidation.type, decimal?.formula1, decimal?.formula2, decimal?.operator, dataValidation.errorAlert.title];
    },
  },
  {
    name: "validation: does not stop a program",
    basis: "documentation",
    expected: 12,
    script: async (context, sheet) => {
      const cell = sheet.getRange("B1");
      cell.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
      cell.values = [[12]];
      cell.load("values");
      await context.sync();
      return cell.values[0]![0];
    },
  },
  {
    name: "validation: is gone once cleared",
    basis: "documentation",
    expected: "None",
    script: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("B1:B5");
      dataValidation.rule = RULE;
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    },
  },
  {
    name: "validation: moves down with a row inserted above it",
    basis: "assumption",
    expected: ["None", "Custom", "Custom", "None"],
    script: async (context, sheet) => {
      sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: "=FALSE" } };
      sheet.getRange("1:1").insert("Down");
      const cells = ["B2", "B3", "B4", "B5"].map((address) => sheet.getRange(address).dataValidation);
      cells.forEach((cell) => cell.load("type"));
      await context.sync();
      return cells.map(({ type }) => type);
    },
  },
  {
    name: "conditional format: a formula with colours is told as it was given, until cleared",
    basis: "documentation",
    expected: [1, '=AND(B1<>"",B1>$A1)', "#FFC7CE", "#9C0006", 0],
    script: async (context, sheet) => {
      const range = sheet.getRange("B1:C5");
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = '=AND(B1<>"",B1>$A1)';
      custom.format.fill.color = "#FFC7CE";
      custom.format.font.color = "#9C0006";
      const before = range.conditionalFormats.getCount();
      custom.load("rule/formula,format/fill/color,format/font/color");
      await context.sync();
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [before.value, custom.rule.formula, custom.format.fill.color, custom.format.font.color, after.value];
    },
  },
  {
    name: "format: cells are dressed one by one, and tell null where they differ",
    basis: "documentation",
    expected: [null, true, "Times New Roman", 12],
    script: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      const font = { name: "Times New Roman", size: 12 };
      range.setCellProperties([[{ format: { font: { ...font, bold: true } } }, { format: { font } }]]);
      const first = sheet.getRange("A1");
      range.format.font.load("bold,name,size");
      first.format.font.load("bold");
      await context.sync();
      return [range.format.font.bold, first.format.font.bold, range.format.font.name, range.format.font.size];
    },
  },
  {
    name: "format: clearing formats keeps contents",
    basis: "documentation",
    expected: ["giữ", false, "General"],
    script: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["giữ"]];
      cell.format.font.bold = true;
      cell.numberFormat = [["0.00"]];
      cell.clear("Formats");
      cell.load("values,numberFormat,format/font/bold");
      await context.sync();
      return [cell.values[0]![0], cell.format.font.bold, cell.numberFormat[0]![0]];
    },
  },
  {
    name: "format: the number format of the forms is taken as it is",
    basis: "documentation",
    expected: "[=0]0;[<10]0.0###;General",
    script: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["[=0]0;[<10]0.0###;General"]];
      cell.load("numberFormat");
      await context.sync();
      return cell.numberFormat[0]![0];
    },
  },
  {
    name: "format: a column's width is told in points",
    basis: "assumption",
    expected: 75,
    script: async (context, sheet) => {
      const { format } = sheet.getRange("A1");
      format.columnWidth = 75;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    },
  },
  {
    name: "print: paper, pages and margins",
    basis: "documentation",
    expected: ["Landscape", "A4", 1, 0, true, 57],
    script: async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins("Centimeters", { top: 2 });
      pageLayout.setPrintArea("A1:G68");
      pageLayout.setPrintTitleRows("$5:$5");
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,topMargin");
      await context.sync();
      const { orientation, paperSize, zoom, centerHorizontally, topMargin } = pageLayout;
      return [orientation, paperSize, zoom.horizontalFitToPages, zoom.verticalFitToPages, centerHorizontally, Math.round(topMargin)];
    },
  },
  {
    name: "custom XML: a part is found by its namespace, replaced, and deleted",
    basis: "documentation",
    expected: [1, '<so-diem xmlns="urn:tu-kiem">2</so-diem>', 0],
    script: async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add('<so-diem xmlns="urn:tu-kiem">1</so-diem>');
      const count = parts.getByNamespace("urn:tu-kiem").getCount();
      const part = parts.getByNamespace("urn:tu-kiem").getOnlyItem();
      part.setXml('<so-diem xmlns="urn:tu-kiem">2</so-diem>');
      const xml = part.getXml();
      await context.sync();
      part.delete();
      const after = parts.getByNamespace("urn:tu-kiem").getCount();
      await context.sync();
      return [count.value, xml.value, after.value];
    },
  },
  {
    name: "null object: its members are null objects, and writing to one fails",
    basis: "assumption",
    expected: [true, { error: "InvalidObjectPath" }],
    script: async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("Không có trang này").getRange("A1");
      range.load("address");
      await context.sync();
      const failure = await outcomeOf(async () => {
        context.workbook.worksheets.getItemOrNullObject("Không có trang này").name = "x";
        await context.sync();
      });
      return [range.isNullObject, failure];
    },
  },
];
