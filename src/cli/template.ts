import fs from "node:fs";
import { templateFile } from "../actions/templateFile";
import { BUILT_IN_SETS } from "../criteria/builtInSets";
import { cliMessages } from "../messages/cli";
import type { Language } from "../messages/language";
import { writeXlsx } from "../xlsx/writeXlsx";
import { chooseSet, type ChosenSet } from "./chooseSet";
import { CommandFault, fromInvoker, oneOf, readArguments, runCommand } from "./command";
import { oneLine } from "./plainText";
import { writeNewFile } from "./writeNewFile";

const OPTIONS = {
  unit: { type: "string" },
  year: { type: "string" },
  set: { type: "string" },
  lang: { type: "string" },
  debug: { type: "boolean" },
  force: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Far more than any name has. */
const LONGEST_UNIT = 200;

/** `npm run template -- --unit … --year … OUT.xlsx`: the form for an office without the add-in. */
async function template(args: readonly string[], language: Language): Promise<number> {
  const { options, operands } = readArguments(args, OPTIONS);
  const say = cliMessages[language];
  oneOf("--lang", options.lang, ["vi", "en"]);
  if (options.help) {
    process.stdout.write(`${say.templateUsage}\n`);
    return 0;
  }
  const unit = options.unit?.normalize("NFC").trim() ?? "";
  const [file] = operands;
  if (unit === "" || options.year === undefined || file === undefined || operands.length > 1) {
    throw new CommandFault(({ templateNeeds }) => templateNeeds);
  }
  if (unit.length > LONGEST_UNIT || oneLine(unit) !== unit) throw new CommandFault(({ badUnit }) => badUnit(LONGEST_UNIT));
  const year = yearOf(options.year);
  if (!/\.xlsx$/i.test(file)) throw new CommandFault(({ notXlsxName }) => notXlsxName(file));

  const { set, text } = options.set === undefined ? usualSet(year) : chooseSet(options.set);
  writeNewFile(file, () => writeXlsx(templateFile(set, unit, year, text)), options.force ?? false);
  process.stdout.write(`${oneLine(say.templateWritten(fs.realpathSync(fromInvoker(file)), set.title))}\n`);
  return 0;
}

function yearOf(given: string): number {
  if (!/^(19|20|21)\d\d$/.test(given)) throw new CommandFault((say) => say.badYear(given));
  return Number(given);
}

/** The set of that year, else the newest that there is. */
function usualSet(year: number): ChosenSet {
  const set = BUILT_IN_SETS.find((set) => set.year === year) ?? [...BUILT_IN_SETS].sort((a, b) => b.year - a.year)[0]!;
  return { set };
}

void runCommand(template);
