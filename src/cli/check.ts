import { cliMessages } from "../messages/cli";
import type { Language } from "../messages/language";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import { chooseSet } from "./chooseSet";
import { CommandFault, fromInvoker, oneOf, readArguments, runCommand } from "./command";
import { findWorkbooks } from "./findWorkbooks";
import { lookAt } from "./lookAt";
import { requireReportPlace } from "./reportPlace";
import { runCheck } from "./runCheck";
import { requireNewFile } from "./writeNewFile";

const OPTIONS = {
  format: { type: "string" },
  set: { type: "string" },
  out: { type: "string" },
  force: { type: "boolean" },
  lang: { type: "string" },
  debug: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** `npm run --silent check -- … FILE|FOLDER…`: 0 where nothing is wrong, 1 where errors or refusals were found. */
async function check(args: readonly string[], language: Language): Promise<number> {
  const { options, operands } = readArguments(args, OPTIONS);
  const format = oneOf("--format", options.format, ["text", "json", "ndjson"]);
  oneOf("--lang", options.lang, ["vi", "en"]);
  if (options.help) {
    process.stdout.write(`${cliMessages[language].checkUsage}\n`);
    return 0;
  }
  if (operands.length === 0) throw new CommandFault((say) => say.checkNeeds);
  for (const given of operands) {
    if (lookAt(fromInvoker(given)).kind === "missing") throw new CommandFault((say) => say.noSuchFile(given));
  }
  const out = options.out === undefined ? null : { given: options.out, force: options.force ?? false };
  if (out && !/\.xlsx$/i.test(out.given)) throw new CommandFault((say) => say.notXlsxName(out.given));
  if (out) requireNewFile(out.given, out.force);
  const chosen = options.set === undefined ? null : chooseSet(options.set).set;

  const paths = operands.map((given) => ({ given, path: fromInvoker(given) }));
  const found = findWorkbooks(paths);
  if (found.files.length === 0) throw new CommandFault((say) => say.nothingToCheck(operands, found.passedOver));
  if (out) requireReportPlace(out.given, found.files);
  const sets = chosen ? [chosen, ...BUILT_IN_SETS.filter(({ id }) => id !== chosen.id)] : BUILT_IN_SETS;
  return runCheck({ operands, found, sets, chosen, format, out, language });
}

void runCommand(check);
