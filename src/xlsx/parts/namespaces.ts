/** Each in the transitional and in the strict form of the standard (ECMA-376 part 1 and part 4). */
export const SPREADSHEET = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];
export const RELATION_IDS = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];
export const PACKAGE_RELATIONS = ["http://schemas.openxmlformats.org/package/2006/relationships"];
