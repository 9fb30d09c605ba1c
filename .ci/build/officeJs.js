"use strict";

/**
 * Where office.js is, by the value of `--env office=…`: one address, or several that are tried in this order. Microsoft keeps its own copy
 * up to date, and its Marketplace accepts no other. It moved in September 2026; a network that lets only the old address through is still
 * served there.
 */
const OFFICE_SCRIPTS = {
  cdn: ["https://officeapis.public.onecdn.static.microsoft/1/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
  self: ["office-js/office.js"],
};

/**
 * What Excel on Windows, on the Mac, on the iPad and on the web asks for beside office.js. The *.debug.js files stay behind:
 * no page asks for them, and they double the size.
 */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-ios-16.00.js",
  "telemetry/oteljs_agave.js",
  "en-us/office_strings.js",
  "vi-vn/office_strings.js",
];

module.exports = { OFFICE_SCRIPTS, OFFICE_FILES };
