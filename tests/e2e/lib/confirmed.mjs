// Bookkeeping of the kill tests: which revision of which entry was on the disk when the page said Saved.
import { complete, entries } from './app.mjs';
import { revisionOf } from './codec.mjs';

/** Notes everything stored now; to be called while the page says Saved. */
export async function confirm(page, confirmed) {
  for (const [key, value] of Object.entries(await entries(page))) confirmed.set(key, value);
}

/** What was confirmed and is neither there nor superseded, once both copies have been compared. */
export async function lost(page, confirmed) {
  await complete(page);
  return missing(await entries(page), confirmed);
}

export function missing(now, confirmed) {
  const older = ([key, value]) => !now[key] || Buffer.compare(revisionOf(now[key]), revisionOf(value)) < 0;
  return [...confirmed].filter(older).map(([key]) => key);
}
