// Lighthouse on four pages of the built app: accessibility, best practices and SEO must be 100 and nothing may
// shift. Performance is printed and judged by nobody here: it depends on the machine. Where Lighthouse says itself that
// it could not read the browser's own recording (seldom, on any page), there is no measurement to judge: what it said is
// printed, and it measures again in a fresh browser.
import lighthouse from 'lighthouse';
import { killAll, launchProfile } from './lib/browser.mjs';
import { problemsOf, score, unread } from './lib/lighthouse.mjs';
import { copyOfDist, folder, serve, sweep } from './lib/server.mjs';

const ROUTES = ['#/tonight', '#/journal', '#/help', '#/about'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const MEASUREMENTS = 3;

const server = await serve(await copyOfDist());
let passed = 0;
let failed = 0;
for (const route of ROUTES) {
  const lhr = await measure(route);
  const problems = problemsOf(lhr);
  if (problems.length === 0) passed += 1;
  else failed += 1;
  const scores = CATEGORIES.map((name) => `${name} ${score(lhr, name)}`).join(', ');
  const shift = lhr.audits['cumulative-layout-shift']?.numericValue;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${route}: ${scores}, layout shift ${shift}`);
  for (const problem of problems) console.log(`       ${problem}`);
}

async function measure(route, left = MEASUREMENTS) {
  const { port, kill } = await launchProfile(await folder('lighthouse'));
  const { lhr } = await lighthouse(`${server.url}${route}`, { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
  await kill();
  const reason = unread(lhr);
  if (reason === undefined || left === 1) return lhr;
  console.log(`again  ${route}: ${reason}`);
  return measure(route, left - 1);
}

await killAll();
await server.stop();
await sweep();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
