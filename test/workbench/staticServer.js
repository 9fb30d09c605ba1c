"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves the files below a folder on this machine alone. Port 0 picks a free one. A browser may keep what it got where the files stay as
 * they are.
 * @param {string} folder
 * @param {number} port
 * @param {{ mayKeep?: boolean }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
function serveFolder(folder, port, { mayKeep = false } = {}) {
  const keeping = mayKeep ? "max-age=600" : "no-store";
  const root = path.resolve(folder);
  const server = http.createServer(async ({ url }, response) => {
    const asked = pathIn(url);
    if (asked === null) return refuse(response, 400, "Địa chỉ viết sai.");
    const file = path.join(root, asked.endsWith("/") ? `${asked}index.html` : asked);
    const body = file.startsWith(root + path.sep) ? await contentsOf(file) : null;
    if (body === null) return refuse(response, 404, "Không có tệp này.");
    response
      .writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream", "Cache-Control": keeping })
      .end(body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((done) => server.close(() => done()));
      resolve({ url: `http://localhost:${server.address().port}/`, close });
    });
  });
}

/** The path that an address names; null where it is none: anybody may ask for anything, such as half of a letter. */
function pathIn(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

/** Null where there is no such file, it is a folder, or it went away meanwhile. */
async function contentsOf(file) {
  try {
    return await fs.promises.readFile(file);
  } catch {
    return null;
  }
}

function refuse(response, status, sentence) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(sentence);
}

module.exports = { serveFolder };
