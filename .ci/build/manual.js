"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { Marked } = require("marked");
const { gfmHeadingId } = require("marked-gfm-heading-id");

const MANUAL = path.resolve(__dirname, "../../docs/huong-dan.md");

/** Where a picture of the manual lies once it is built: what stands beside the documentation stands beside the page. */
const atPage = (href) => href.replace(/^\.\.\//, "");

/** The manual (docs/huong-dan.md) as HTML, for the help page. Each heading has the id that GitHub gives it: the pane points there. */
function manualHtml() {
  const marked = new Marked(gfmHeadingId(), {
    walkTokens: (token) => {
      if (token.type === "image") token.href = atPage(token.href);
    },
  });
  return marked.parse(fs.readFileSync(MANUAL, "utf8"));
}

module.exports = { manualHtml };
