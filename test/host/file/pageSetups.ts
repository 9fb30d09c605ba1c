import type { PageSetup as FilePageSetup } from "exceljs";
import { areaAddress, parseArea, type CellArea } from "../../../src/workbook/address";
import type { PageSetup } from "../document/worksheet";

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B5: 13 };
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** The print setup as a file holds it. */
export function filePageSetup(page: PageSetup): Partial<FilePageSetup> {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale = 100 } = page.zoom;
  const fits = wide !== undefined || high !== undefined;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS[page.paperSize],
    // In a file 0 stands for "as many pages as it takes".
    ...(fits ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 } : { fitToPage: false, scale }),
    margins: eachSide((side) => page.margins[side] / POINTS_PER_INCH),
    horizontalCentered: page.centerHorizontally,
    blackAndWhite: page.blackAndWhite,
    ...(page.printArea && { printArea: printAreaText(page.printArea) }),
    ...(page.titleRows && { printTitlesRow: `${page.titleRows.first + 1}:${page.titleRows.last + 1}` }),
  };
}

/** Takes a file's print setup over into the document's. */
export function readPageSetup(file: Partial<FilePageSetup>, page: PageSetup): void {
  page.orientation = file.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = Object.keys(PAPERS).find((name) => PAPERS[name] === Number(file.paperSize)) ?? page.paperSize;
  page.zoom = file.fitToPage
    ? { horizontalFitToPages: file.fitToWidth ?? 1, verticalFitToPages: file.fitToHeight ?? 1 }
    : { scale: file.scale ?? 100 };
  const { margins } = file;
  if (margins) page.margins = eachSide((side) => Math.round(margins[side] * POINTS_PER_INCH * 1e6) / 1e6);
  page.centerHorizontally = file.horizontalCentered === true;
  page.blackAndWhite = file.blackAndWhite === true;
  page.printArea = file.printArea ? parseArea(file.printArea) : null;
  page.titleRows = rowsOf(file.printTitlesRow);
}

/** "A$1:G$68": the library itself puts a "$" before the columns only, and readers then pass the area over. */
function printAreaText(area: CellArea): string {
  const [from = "", to = from] = areaAddress(area).replace(/\d+/g, "$$$&").split(":");
  return `${from}:${to}`;
}

function rowsOf(rows: string | undefined): PageSetup["titleRows"] {
  const [first, last] = (rows ?? "").split(":").map(Number);
  return first && last ? { first: first - 1, last: last - 1 } : null;
}

function eachSide(value: (side: (typeof SIDES)[number]) => number): PageSetup["margins"] {
  return Object.fromEntries(SIDES.map((side) => [side, value(side)])) as PageSetup["margins"];
}
