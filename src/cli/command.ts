import path from "node:path";
import { inspect, parseArgs, type ParseArgsConfig } from "node:util";
import { cliMessages, type CliMessages } from "../messages/cli";
import type { Language } from "../messages/language";
import { workbookMessages } from "../messages/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { oneLine } from "./plainText";

/** The command cannot run as it was asked to. What to say about it, and to do. */
export class CommandFault extends Error {
  constructor(readonly sentence: (say: CliMessages) => string) {
    super(sentence(cliMessages.en));
    this.name = "CommandFault";
  }
}

export const COULD_NOT_RUN = 2;

/** Runs a command and leaves its exit code. Whatever keeps it from running is said on the error stream, a fault of its own as well. */
export async function runCommand(command: (args: readonly string[], language: Language) => Promise<number>): Promise<void> {
  const args = process.argv.slice(2);
  const language = languageOf(args);
  // Thrown where nobody waits for it: Node would show the stack.
  process.on("uncaughtException", (error) => {
    sayFailure(error, language);
    process.exit(COULD_NOT_RUN);
  });
  try {
    process.exitCode = await command(args, language);
  } catch (error) {
    sayFailure(error, language);
    process.exitCode = COULD_NOT_RUN;
  }
}

function sayFailure(error: unknown, language: Language): void {
  process.stderr.write(`${oneLine(sentenceOn(error, language))}\n`);
}

function sentenceOn(error: unknown, language: Language): string {
  const say = cliMessages[language];
  if (error instanceof CommandFault) return error.sentence(say);
  if (error instanceof WorkbookError) return workbookMessages[language][error.code](error.place);
  tellDeveloper(inspect(error));
  return say.programFault;
}

/** The option by which whoever mends the program sees what went wrong inside of it. */
const DEBUG = "--debug";

/** A stack, or what a child said last: for nobody but a developer, who asks for it. */
export function tellDeveloper(detail: string): void {
  if (process.argv.includes(DEBUG)) process.stderr.write(`${detail.split("\n").map(oneLine).join("\n")}\n`);
}

type OptionKinds = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
export interface Given<Kinds extends OptionKinds> {
  readonly options: { readonly [Name in keyof Kinds]?: Kinds[Name]["type"] extends "string" ? string : boolean };
  readonly operands: readonly string[];
}

/** The options and the other words of a command line. Throws CommandFault on options that are unknown or lack a value. */
export function readArguments<const Kinds extends OptionKinds>(args: readonly string[], kinds: Kinds): Given<Kinds> {
  const config = { args: [...args], options: kinds, strict: false, allowPositionals: true, tokens: true } satisfies ParseArgsConfig;
  const { values, positionals, tokens } = parseArgs(config);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name]! : null;
    if (!kind) throw new CommandFault((say) => say.unknownOption(token.rawName));
    const isGiven = token.value !== undefined;
    // "--out --force" leaves out the value: no file of ours begins so.
    const isValue = isGiven && token.value !== "" && (token.inlineValue || !token.value.startsWith("--"));
    if (kind.type === "string" && !isValue) throw new CommandFault((say) => say.valueMissing(token.rawName));
    if (kind.type === "boolean" && isGiven) throw new CommandFault((say) => say.valueSurplus(token.rawName));
  }
  return { options: values as Given<Kinds>["options"], operands: positionals };
}

/** A value that must be one of a few. Throws CommandFault on another. */
export function oneOf<Value extends string>(option: string, given: string | undefined, values: readonly [Value, ...Value[]]): Value {
  if (given === undefined) return values[0];
  const found = values.find((value) => value === given);
  if (found === undefined) throw new CommandFault((say) => say.notOneOf(option, given, values));
  return found;
}

/** A path as the person who typed it means it: npm runs its scripts elsewhere, and says where it was started. */
export function fromInvoker(given: string): string {
  const startedAt = process.env["npm_lifecycle_event"] ? process.env["INIT_CWD"] : undefined;
  return path.resolve(startedAt ?? process.cwd(), given);
}

/** Looked up before anything else, so that even a fault in the arguments is said in the right language. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  return args.includes("--lang=en") || (at >= 0 && args[at + 1] === "en") ? "en" : "vi";
}
