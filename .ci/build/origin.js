"use strict";

/** Where `manifest.xml` in the sources points: the development server. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** Where a build points that nobody gave an address. The top-level domain is reserved: it can never resolve. */
const EXAMPLE_ORIGIN = "https://so-diem-cchc.example";

/**
 * Reads the address that the built add-in will be served from: scheme, host and port, and perhaps a folder.
 * @param {string} text such as `https://cchc.thainguyen.gov.vn` or `https://may-chu.xa.vn:8443/so-diem/`
 * @returns {{ origin: string, base: string }} the bare origin, and the folder with a leading and a trailing slash
 * @throws {Error} with a sentence for the person who typed the command
 */
function parseOrigin(text) {
  if (typeof text !== "string" || !URL.canParse(text)) {
    throw new Error(
      `--env origin must be an address such as https://cchc.xa-vi-du.gov.vn or https://xa-vi-du.gov.vn/so-diem, not "${text}".`,
    );
  }
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`--env origin must start with https://, because Excel opens no other: "${text}".`);
  if (url.username || url.password || url.search || url.hash) {
    throw new Error(`--env origin is a host and perhaps a folder, without user name, "?" or "#": "${text}".`);
  }
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    throw new Error(
      `--env origin names this very machine ("${text}"); nobody else could open the add-in. Use npm run start:desktop to try it here.`,
    );
  }
  return { origin: url.origin, base: url.pathname.replace(/\/*$/, "/") };
}

const escapeXml = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/**
 * Points every address of the manifest elsewhere.
 * @param {string} manifest the XML whose addresses start with the development server's
 * @param {string} address as for parseOrigin
 * @returns {string} the XML with file addresses under origin and folder, and bare origins (AppDomain) without the folder
 * @throws {Error} where the address will not do, or an address of this machine would remain
 */
function manifestAt(manifest, address) {
  const { origin, base } = parseOrigin(address);
  const moved = manifest.replaceAll(`${DEVELOPMENT_ORIGIN}/`, escapeXml(origin + base)).replaceAll(DEVELOPMENT_ORIGIN, escapeXml(origin));
  if (/localhost|127\.0\.0\.1/i.test(moved))
    throw new Error("The manifest still names localhost; write every address as https://localhost:3000/…");
  return moved;
}

module.exports = { DEVELOPMENT_ORIGIN, EXAMPLE_ORIGIN, parseOrigin, manifestAt };
