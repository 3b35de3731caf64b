// A picture of every page, theme and size with a filled journal into target/shots, and one sheet of them per
// theme and size to look at.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as app from './lib/app.mjs';
import { freshContext, launch } from './lib/browser.mjs';
import { journalFile } from './lib/journal.mjs';
import { HEADINGS, ROUTES, THEMES, useTheme } from './lib/routes.mjs';
import { FEW, extract, plainLink } from './lib/seal.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';

const OUT = new URL('../../target/shots/', import.meta.url).pathname;
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const server = await serve(await copyOfDist());
const browser = await launch();
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });

/** Tonight in its other moods. */
const HOURS = { morning: '2026-11-22T07:20:00+01:00', day: '2026-11-22T14:05:00+01:00', evening: '2026-11-21T20:40:00+01:00' };

async function pictures(theme, size) {
  const names = [];
  await atNight(theme, size, names);
  for (const [hour, at] of Object.entries(HOURS)) {
    const { context, page, take } = await camera(theme, size, at, names);
    await app.open(page, server.url);
    await app.importFile(page, 'filled.stillnight', journalFile({ nights: 30, whole: true }));
    await app.go(page, '#/tonight');
    if (hour === 'morning') await app.pick(page, 'How was last night?', 'Bad');
    await app.saved(page);
    await take(hour);
    await context.close();
  }
  return names;
}

async function camera(theme, size, at, names) {
  const context = await freshContext(browser, { at, viewport: SIZES[size] });
  await useTheme(context, theme);
  const page = await context.newPage();
  const take = async (name) => {
    names.push(`${theme}-${size}-${name}.png`);
    // As tall as the page, so that the bar at the bottom stands at the bottom.
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...SIZES[size], height: Math.max(tall, SIZES[size].height) });
    await page.screenshot({ path: OUT + names.at(-1) });
    await page.setViewportSize(SIZES[size]);
  };
  return { context, page, take };
}

async function atNight(theme, size, names) {
  const { context, page, take } = await camera(theme, size, app.NIGHT_AT, names);
  await app.open(page, server.url);
  await take('first-visit');
  await app.importFile(page, 'filled.stillnight', journalFile({ nights: 90, whole: true }));
  for (const route of ROUTES) {
    await app.go(page, route);
    await app.heading(page, HEADINGS[route]).waitFor();
    await take(route.slice(2).replaceAll('/', '-'));
  }
  await app.go(page, `#/s/${plainLink(extract(FEW))}`);
  await app.button(page, 'See what would be added').click();
  await take('s-nights');
  await app.go(page, '#/tonight');
  await app.tapHappening(page);
  await app.button(page, 'Walking').click();
  await take('running');
  await context.close();
}

/** All pictures of one theme and size on one page, each cut to a screen and a half. */
async function sheet(theme, size, names) {
  const { width, height } = SIZES[size];
  const shown = size === 'phone' ? 260 : 420;
  const figures = await Promise.all(
    names.map(async (name) => {
      const data = (await readFile(OUT + name)).toString('base64');
      return `<figure><div><img src="data:image/png;base64,${data}"></div><figcaption>${name}</figcaption></figure>`;
    }),
  );
  const style = `body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;background:#777;font:12px sans-serif}figure{margin:0}
    div{inline-size:${shown}px;block-size:${Math.round((shown * height * 1.5) / width)}px;overflow:hidden}img{inline-size:100%}`;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.setContent(`<style>${style}</style>${figures.join('')}`, { waitUntil: 'load' });
  await page.screenshot({ path: `${OUT}sheet-${theme}-${size}.png`, fullPage: true });
  await page.close();
}

let count = 0;
for (const theme of THEMES) {
  for (const size of Object.keys(SIZES)) {
    const names = await pictures(theme, size);
    await sheet(theme, size, names);
    count += names.length;
  }
}
await writeFile(`${OUT}index.txt`, `${count} pictures, ${THEMES.length * Object.keys(SIZES).length} sheets\n`);
await browser.close();
await server.stop();
await sweep();
console.log(`${count} pictures and ${THEMES.length * Object.keys(SIZES).length} sheets in target/shots`);
