// The built app in real browsers: one test after the other, each in a fresh profile, and over the whole run no
// error, no policy violation and no request to another origin. `--only word` runs the tests whose name has it;
// SEED=n replays a run.
import { launch, freshContext, killAll } from './lib/browser.mjs';
import { randomFrom } from './lib/checks.mjs';
import { copyOfDist, serve, sweep } from './lib/server.mjs';
import { takeNotes } from './lib/watch.mjs';

const SUITES = ['story', 'tap', 'keyboard', 'focus', 'day', 'journal', 'medicines', 'labs', 'half-filled', 'patterns', 'report', 'compare', 'learn-meal', 'learn-what', 'learn-brain', 'learn-tables', 'learn-nutrients', 'learn-keys', 'food', 'food-story', 'food-plan', 'food-link', 'share', 'share-hostile', 'tabs', 'data', 'moving', 'following', 'calendar', 'import', 'leaving', 'trouble', 'links', 'parts', 'night', 'axe', 'offline', 'updates', 'kill', 'firefox'];

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
console.log(`seed ${seed} (SEED=${seed} replays it)`);

const dist = await copyOfDist();
const server = await serve(dist);
const browser = await launch();
let passed = 0;
let failed = 0;

async function runTest({ name, allow, run }) {
  const began = Date.now();
  const contexts = [];
  const t = {
    dist,
    server,
    seed,
    random: randomFrom(seed),
    context: async (options) => {
      contexts.push(await freshContext(browser, options));
      return contexts.at(-1);
    },
    page: async (options) => (await t.context(options)).newPage(),
  };
  const problems = [];
  try {
    const said = await run(t);
    if (said) console.log(`       ${said}`);
  } catch (error) {
    problems.push(error.stack ?? String(error));
  }
  for (const context of contexts) await context.close().catch(() => {});
  await killAll();
  problems.push(...takeNotes(allow));
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds})`);
  for (const problem of problems) console.log(`       ${problem.replaceAll('\n', '\n       ')}`);
}

for (const suite of SUITES) {
  const { default: tests } = await import(`./suites/${suite}.mjs`);
  for (const test of tests) if (`${suite}: ${test.name}`.includes(only)) await runTest({ ...test, name: `${suite}: ${test.name}` });
}

await browser.close();
await server.stop();
await sweep();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
