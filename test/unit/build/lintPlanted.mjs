/**
 * Lints texts as if they stood in files: reads [{file, text}] from standard input, writes for each the ids of the rules it broke.
 * A process of its own, because jest cannot load an ES module configuration.
 */
import fs from "node:fs";
import { ESLint } from "eslint";

const eslint = new ESLint();
const planted = JSON.parse(fs.readFileSync(process.stdin.fd, "utf8"));
const broken = [];
for (const { file, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: file });
  broken.push([...new Set(result.messages.map((message) => message.ruleId ?? message.message))]);
}
process.stdout.write(JSON.stringify(broken));
