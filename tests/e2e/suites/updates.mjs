// New versions: a half-copied one is never installed, a whole one waits until the person wants it.
import { copyFile } from 'node:fs/promises';
import * as app from '../lib/app.mjs';
import { equal, until } from '../lib/checks.mjs';
import { copyOfDist, nextVersion, serve } from '../lib/server.mjs';

/** Looks for a new worker and says how its installation ended. */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((resolve) => {
      registration.addEventListener(
        'updatefound',
        () => {
          const worker = registration.installing;
          worker.addEventListener('statechange', () => {
            if (['installed', 'redundant'].includes(worker.state)) resolve(worker.state);
          });
        },
        { once: true },
      );
    });
    await registration.update();
    return ended;
  });

const version = (page) => page.locator('meta[name="test-version"]').evaluateAll((all) => all.map((meta) => meta.content).join());

/** The page goes first: at idle it looks for its worker, and a server that stops just then would be an error. */
async function leave(page, server) {
  await page.close();
  await server.stop();
}

async function torn(t) {
  const one = await nextVersion(t.dist, 'one');
  const two = await nextVersion(t.dist, 'two');
  const server = await serve(one);
  const [mount] = server.mounts;
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, server.url);
  await app.workerActive(page);
  await app.tapHappening(page);

  // The worker of the new version has arrived on the host, its page has not.
  mount.dir = two;
  mount.faults.set('/', { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>half</title>' });
  equal(await update(page), 'redundant', 'the half-copied version');
  await page.reload();
  await app.ready(page);
  equal(await version(page), 'one', 'version after the half-copied deployment');

  mount.faults.clear();
  equal(await update(page), 'installed', 'the whole version');
  await page.getByText('A new version is ready.').waitFor();
  await page.reload();
  await app.ready(page);
  equal(await version(page), 'one', 'version before the person agreed');
  await app.button(page, 'Use it now').click();
  await page.locator('meta[name="test-version"][content="two"]').waitFor({ state: 'attached' });
  await app.ready(page);
  await app.heading(page, 'Since 03:12').waitFor();
  equal((await page.evaluate(() => caches.keys())).length, 1, 'caches in the end');
  await leave(page, server);
}

/** The page of a first visit has no worker over it until it is loaded anew. */
async function firstVisit(t) {
  const server = await serve(await nextVersion(t.dist, 'one'));
  const two = await nextVersion(t.dist, 'two');
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, server.url);
  await app.workerActive(page);
  equal(await page.evaluate(() => navigator.serviceWorker.controller), null, 'a worker over the page');
  server.mounts[0].dir = two;
  equal(await update(page), 'installed', 'the new version');
  await app.button(page, 'Use it now').click();
  await page.locator('meta[name="test-version"][content="two"]').waitFor({ state: 'attached' });
  await app.ready(page);
  await leave(page, server);
}

async function killSwitch(t) {
  const dir = await copyOfDist('kill-switch');
  const server = await serve(dir);
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, server.url);
  await app.workerActive(page);
  await app.tapHappening(page);
  await copyFile(`${dir}/sw-kill.js`, `${dir}/sw.js`);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
  const left = () => page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()].flat().length);
  await until(async () => (await left()) === 0, 'no worker and no cache left');
  await page.goto('about:blank');
  await app.open(page, server.url);
  await app.heading(page, 'Since 03:12').waitFor();
  await leave(page, server);
}

export default [
  { name: 'a torn deployment is refused, a whole one waits to be wanted', allow: [/integrity/i, /half/, /Failed to load/], run: torn },
  { name: 'a first visit changes to a new version when it is wanted', run: firstVisit },
  { name: 'the kill switch removes the worker and leaves the journal', run: killSwitch },
];
