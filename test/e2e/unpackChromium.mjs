/**
 * Unpacks the Chromium that an npm package brings into TMPDIR, and prints where it is. A process of its own: the package looks at
 * the environment that the process began with, and unpacks the libraries that a bare machine lacks only where it believes to be on Lambda.
 */
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
