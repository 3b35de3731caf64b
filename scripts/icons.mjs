// Draws the app icons (public/icons/*.png) from public/icons/icon.svg in a headless Chromium:
//   CHROME=/usr/bin/chromium node scripts/icons.mjs
// For whoever changes the drawing; the pictures are kept in the repository and no build runs this.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { chromium } from "playwright-core";
import { PNG } from "pngjs";

const folder = fileURLToPath(new URL("../public/icons/", import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`, "utf8");

// A platform that cuts its own shape wants colour up to the edge. Maskable icons may be cut to a circle of 80 % of
// the width, so their drawing is shrunk until its corners lie inside that circle.
const square = drawing.replace(/ rx="\d+"/, "");
const inset = square.replace('<g id="m"', '<g id="m" transform="translate(51 51) scale(.8)"');
const pictures = [
  ["icon-192.png", 192, drawing],
  ["icon-512.png", 512, drawing],
  ["maskable-512.png", 512, inset],
  ["apple-touch-180.png", 180, square],
];

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// Two flat colours and their soft edges: one byte a pixel and a colour table is a third of the size that the
// browser's own four bytes a pixel pack to. Channels are rounded to steps of 8 so that the table holds them all.
function withTable({ width, height, data }) {
  const table = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  const step = (value) => Math.min(255, Math.round(value / 8) * 8);
  for (let i = 0; i < width * height; i += 1) {
    const [r, g, b, a] = data.subarray(i * 4, i * 4 + 4);
    // At full strength the colour itself, so that flat areas keep the palette's exact values.
    const flat = r === 255 || r === 0xb0;
    const key = [flat ? r : step(r), flat ? g : step(g), b, step(a)].join();
    if (!table.has(key)) table.set(key, table.size);
    rows[i + 1 + Math.floor(i / width)] = table.get(key);
  }
  if (table.size > 256) throw new Error(`${table.size} colours do not fit a table`);
  const colours = [...table.keys()].map((key) => key.split(",").map(Number));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flatMap(([r, g, b]) => [r, g, b]))),
    chunk("tRNS", Buffer.from(colours.map(([, , , a]) => a))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const [name, size, svg] of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    const png = withTable(PNG.sync.read(await page.screenshot({ omitBackground: true })));
    writeFileSync(folder + name, png);
    console.log(`${name} ${png.length} bytes`);
    await page.close();
  }
} finally {
  await browser.close();
}
