// One visit of Lighthouse's simulated slow phone, as figures; and the bytes that a first screen waits for.
import { readFile } from 'node:fs/promises';
import lighthouse from 'lighthouse';
import { brotli, walk } from '../../../scripts/lib/files.mjs';
import { launchProfile } from './browser.mjs';
import { folder } from './server.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AUDITS = { lcp: 'largest-contentful-paint', tbt: 'total-blocking-time', tti: 'interactive', shift: 'cumulative-layout-shift' };

/** `{ scores: [four of 0 to 100], lcp, tbt, tti (milliseconds), shift }` of a first visit with a fresh profile. */
export async function visit(url) {
  const { port, kill } = await launchProfile(await folder('lighthouse'));
  try {
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${lhr.runtimeError.message}`);
    const value = (audit) => {
      const { numericValue } = lhr.audits[audit];
      if (numericValue === undefined) throw new Error(`Lighthouse on ${url} has no ${audit}`);
      return numericValue;
    };
    const figures = Object.fromEntries(Object.entries(AUDITS).map(([name, audit]) => [name, value(audit)]));
    return { scores: CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)), ...figures };
  } finally {
    await kill();
  }
}

/**
 * Brotli bytes of the page and of every program and style file it waits for, as the build counts them: what is for paper
 * alone is fetched beside it.
 */
export async function firstScreen(dir) {
  const html = (await readFile(`${dir}/index.html`, 'utf8')).replace(/<link[^>]*media="print"[^>]*>/g, '');
  const named = (await walk(dir)).filter((path) => path === 'index.html' || (/\.(js|wasm|css)$/.test(path) && html.includes(path)));
  const sizes = await Promise.all(named.map(async (path) => (await brotli(await readFile(`${dir}/${path}`))).length));
  return sizes.reduce((total, size) => total + size, 0);
}
