// What a result of Lighthouse says of the page, and whether it is a measurement at all.

const JUDGED = ['accessibility', 'best-practices', 'seo'];

/** A category's score, 0 to 100. */
export const score = (lhr, name) => Math.round((lhr.categories[name]?.score ?? 0) * 100);

/**
 * Why Lighthouse has nothing to say on what moved: it could not read the recording. Undefined where it measured.
 * Any other audit it could not do counts against the page: `problemsOf` tells.
 */
export function unread(lhr) {
  const audit = lhr.audits['cumulative-layout-shift'];
  if (audit?.scoreDisplayMode !== 'error') return undefined;
  return `the recording could not be read: ${audit.errorMessage ?? 'no reason told'}`;
}

/** What is wrong with the page, one sentence each. None: it passed. */
export function problemsOf(lhr) {
  const reason = unread(lhr);
  const lost = JUDGED.filter((name) => score(lhr, name) < 100).flatMap((name) => lostBy(lhr, name));
  if (reason !== undefined) return [reason, ...lost];
  return lhr.audits['cumulative-layout-shift']?.numericValue === 0 ? lost : [...lost, ...moved(lhr)];
}

/** The audits that cost a category its points. */
function lostBy(lhr, name) {
  const audits = (lhr.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
  const bad = audits.filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'error' || (score !== null && score < 1));
  const told = bad.map(({ id, errorMessage, details }) => `${name}: ${id}: ${errorMessage ?? JSON.stringify(details?.items?.slice(0, 3) ?? '').slice(0, 400)}`);
  return told.length > 0 ? told : [`${name}: less than 100`];
}

/** What moved, where Lighthouse can tell. */
function moved(lhr) {
  const items = lhr.audits['layout-shifts']?.details?.items ?? [];
  return items.length > 0 ? items.map(({ node, score }) => `moved by ${score}: ${node?.selector} ${node?.snippet}`) : ['something moved'];
}
