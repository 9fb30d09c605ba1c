/** Renders every icon of assets/source to PNG, in the sizes that Office asks for: node assets/render-icons.mjs */
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const folder = fileURLToPath(new URL(".", import.meta.url));

for (const file of fs.readdirSync(`${folder}source`).filter((name) => name.endsWith(".svg"))) {
  const svg = fs.readFileSync(`${folder}source/${file}`, "utf8");
  for (const size of SIZES) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    fs.writeFileSync(`${folder}${file.replace(".svg", "")}-${size}.png`, png);
  }
}
