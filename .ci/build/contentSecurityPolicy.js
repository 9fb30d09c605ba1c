"use strict";

/**
 * The policy that each page carries in a meta element. docs/security.md explains it line by line.
 * @param {{ scripts?: readonly string[], workers?: boolean, wasm?: boolean, frames?: boolean }} needs
 *   scripts: origins besides our own that scripts may come from; workers: the page starts workers of ours; wasm: the page compiles WebAssembly (the workbench only);
 *   frames: the page frames our other pages (the workbench only)
 * @returns {string} the value of the Content-Security-Policy header
 */
function contentSecurityPolicy({ scripts = [], workers = false, wasm = false, frames = false } = {}) {
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts, ...(wasm ? ["'wasm-unsafe-eval'"] : [])],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'"],
    "connect-src": ["'self'"],
    ...(workers ? { "worker-src": ["'self'"] } : {}),
    ...(frames ? { "frame-src": ["'self'"] } : {}),
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** For a page of text without any script. */
const TEXT_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'";

module.exports = { contentSecurityPolicy, TEXT_PAGE_POLICY };
