// Lighthouse on four pages of the built app: accessibility, best practices and SEO must be 100 and nothing may
// shift. Performance is printed and judged by nobody here: it depends on the machine.
import lighthouse from 'lighthouse';
import { killAll, launchProfile } from './lib/browser.mjs';
import { copyOfDist, folder, serve, sweep } from './lib/server.mjs';

const ROUTES = ['#/tonight', '#/journal', '#/help', '#/about'];
const JUDGED = ['accessibility', 'best-practices', 'seo'];

const server = await serve(await copyOfDist());
let passed = 0;
let failed = 0;
for (const route of ROUTES) {
  const { port, kill } = await launchProfile(await folder('lighthouse'));
  const { lhr } = await lighthouse(`${server.url}${route}`, { port, logLevel: 'error', output: 'json', onlyCategories: ['performance', ...JUDGED] });
  await kill();
  const score = (name) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const shift = lhr.audits['cumulative-layout-shift']?.numericValue;
  const problems = JUDGED.filter((name) => score(name) < 100).flatMap((name) => lost(lhr, name));
  if (shift !== 0) problems.push(...moved(lhr));
  if (problems.length === 0) passed += 1;
  else failed += 1;
  const scores = ['performance', ...JUDGED].map((name) => `${name} ${score(name)}`).join(', ');
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${route}: ${scores}, layout shift ${shift}`);
  for (const problem of problems) console.log(`       ${problem}`);
}

/** The audits that cost a category its points. */
function lost(lhr, name) {
  return lhr.categories[name].auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => `${name}: ${id}: ${JSON.stringify(lhr.audits[id].details?.items?.slice(0, 3) ?? '').slice(0, 400)}`);
}

/** What moved, where Lighthouse can tell. */
function moved(lhr) {
  const items = lhr.audits['layout-shifts']?.details?.items ?? [];
  return items.length > 0 ? items.map(({ node, score }) => `moved by ${score}: ${node?.selector} ${node?.snippet}`) : ['something moved'];
}

await killAll();
await server.stop();
await sweep();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
