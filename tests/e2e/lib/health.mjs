// A made-up export of Apple Health of any size, written to disk a piece at a time; and how much memory the pages of a
// browser take while it is read.
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { until } from './checks.mjs';

const NIGHTS = 3650;
const day = (n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10);
const record = (type, from, to, value, more = '') =>
  ` <Record type="HK${type}" sourceName="Watch"${more} startDate="${from} +0100" endDate="${to} +0100" value="${value}"/>\n`;
const asleep = (stage) => `HKCategoryValueSleepAnalysisAsleep${stage}`;
const sleep = (n) =>
  record('CategoryTypeIdentifierSleepAnalysis', `${day(n)} 23:00:00`, `${day(n + 1)} 02:00:00`, asleep('Core')) +
  record('CategoryTypeIdentifierSleepAnalysis', `${day(n + 1)} 02:20:00`, `${day(n + 1)} 06:20:00`, asleep('Deep'));
const beat = (n, at) =>
  record('QuantityTypeIdentifierHeartRate', `${day(n)} 12:00:${String(at % 60).padStart(2, '0')}`, `${day(n)} 12:01:00`, 50 + (at % 60), ' unit="count/min"');

/** Writes about so many megabytes: ten years of nights, and between them what a watch counts all day. Says how many nights. */
export async function healthFile(path, megabytes) {
  const file = createWriteStream(path);
  file.write('<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n <ExportDate value="2026-03-05 10:00:00 +0100"/>\n');
  const beats = Math.ceil((megabytes * 1e6) / NIGHTS / beat(0, 0).length);
  for (let n = 0; n < NIGHTS; n += 1) {
    const lines = Array.from({ length: beats }, (_, at) => beat(n, at)).join('');
    if (!file.write(sleep(n) + lines)) await once(file, 'drain');
  }
  file.end('</HealthData>\n');
  await once(file, 'finish');
  return NIGHTS;
}

/** Bytes that all pages of a browser hold in memory; only where the system tells (Linux). */
async function held(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = pages.map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  });
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

/** Runs `act`, and says by how many megabytes the pages of the browser grew at most above what they held before. */
export async function growth(page, act) {
  const session = await page.context().browser().newBrowserCDPSession();
  const before = await held(session);
  let most = before;
  let runs = true;
  const watching = until(async () => {
    most = Math.max(most, await held(session));
    return !runs;
  }, 'the end of the reading', 300_000);
  try {
    await act();
  } finally {
    runs = false;
    await watching;
    await session.detach();
  }
  return (most - before) / 1e6;
}
