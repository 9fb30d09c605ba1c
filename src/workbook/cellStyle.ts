/** The looks of the official forms, by the role that a cell plays. Each adapter turns a role into its own formatting. */
export type CellRole =
  | "issuer"
  | "title"
  | "attachment"
  | "header"
  | "domainCode"
  | "domainName"
  | "domainPoints"
  | "domainDepartment"
  | "groupCode"
  | "groupName"
  | "groupPoints"
  | "groupDepartment"
  | "code"
  | "name"
  | "maximum"
  | "score"
  | "department"
  | "totalLabel"
  | "totalPoints"
  | "resultPoints"
  | "rowNumber"
  | "amount"
  | "signedAmount"
  | "signedTotal"
  | "words"
  | "keptHeading"
  | "reconciliation"
  | "paragraph"
  | "sentence"
  | "footnote"
  | "section"
  | "identityLabel"
  | "identityValue"
  | "mark";

export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "center" | "top";
  readonly wrap: boolean;
  /** Thin black borders on all four sides. */
  readonly border: boolean;
  /** A format as Excel stores it (English, full stop as the decimal mark). "@" keeps what is typed as text. */
  readonly numberFormat: string;
}

/**
 * Points as the official form prints them under a Vietnamese locale: 0; 0,5; 7,0; 10; 93,75. Never "7,".
 * (Zero bare, below ten at least one decimal, from ten on as they are.)
 */
export const POINTS_FORMAT = "[=0]0;[<10]0.0###;General";

/** Of bonuses and penalties. The official form's own sections would leave out the minus. */
export const SIGNED_FORMAT = "0.0###;-0.0###;0";

/** Of a quotient: as many decimals as matter. */
const RESULT_FORMAT = "[=0]0;0.0###";

const FONT = "Times New Roman";
const TEXT = "@";
const GENERAL = "General";
/** Shows nothing of what a cell holds. */
const HIDDEN = ";;;";

interface Look {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  horizontal?: CellStyle["horizontal"];
  vertical?: CellStyle["vertical"];
  wrap?: boolean;
  border?: boolean;
  numberFormat?: string;
}

function style({
  size = 12,
  bold,
  italic,
  color,
  horizontal = "center",
  vertical = "center",
  wrap = true,
  border = true,
  numberFormat = GENERAL,
}: Look): CellStyle {
  return { font: { name: FONT, size, bold, italic, color }, horizontal, vertical, wrap, border, numberFormat };
}

const GREY = "#595959";

export const CELL_STYLES: Readonly<Record<CellRole, CellStyle>> = {
  issuer: style({ size: 13, bold: true, wrap: false, border: false }),
  title: style({ size: 14, bold: true, wrap: false, border: false }),
  attachment: style({ size: 13, italic: true, wrap: false, border: false }),
  header: style({ bold: true }),
  domainCode: style({ bold: true, numberFormat: TEXT }),
  domainName: style({ bold: true, horizontal: "left" }),
  domainPoints: style({ bold: true, numberFormat: POINTS_FORMAT }),
  domainDepartment: style({ bold: true, horizontal: "left" }),
  groupCode: style({ bold: true, numberFormat: TEXT }),
  groupName: style({ bold: true, horizontal: "left" }),
  groupPoints: style({ bold: true, numberFormat: POINTS_FORMAT }),
  groupDepartment: style({ horizontal: "left" }),
  code: style({ numberFormat: TEXT }),
  name: style({ horizontal: "left" }),
  maximum: style({ numberFormat: POINTS_FORMAT }),
  score: style({ numberFormat: POINTS_FORMAT }),
  department: style({ horizontal: "left" }),
  totalLabel: style({ bold: true }),
  totalPoints: style({ bold: true, numberFormat: POINTS_FORMAT }),
  resultPoints: style({ bold: true, numberFormat: RESULT_FORMAT }),
  rowNumber: style({}),
  amount: style({ numberFormat: POINTS_FORMAT }),
  signedTotal: style({ bold: true, numberFormat: SIGNED_FORMAT }),
  signedAmount: style({ numberFormat: SIGNED_FORMAT }),
  words: style({ horizontal: "left" }),
  keptHeading: style({ italic: true, bold: true, horizontal: "left", wrap: false, border: false }),
  reconciliation: style({ size: 11, italic: true, horizontal: "left", wrap: false, border: false, color: GREY }),
  paragraph: style({ size: 13, horizontal: "left", wrap: false, border: false }),
  sentence: style({ size: 13, horizontal: "left", border: false }),
  footnote: style({ size: 11, italic: true, horizontal: "left", border: false, color: GREY }),
  section: style({ size: 13, bold: true, horizontal: "left", wrap: false, border: false }),
  identityLabel: style({ size: 10, horizontal: "left", wrap: false, border: false, color: GREY }),
  identityValue: style({ size: 10, horizontal: "left", wrap: false, border: false, color: GREY, numberFormat: TEXT }),
  mark: style({ size: 8, horizontal: "left", wrap: false, border: false, color: GREY, numberFormat: HIDDEN }),
};
