// The browsers of the machine: one Chromium for fresh contexts, and Chromiums with a profile that can be killed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { watch } from './watch.mjs';

const onPath = (names) => {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => dirs.map((dir) => join(dir, name))).find((path) => existsSync(path));
};

function browserPath(variable, names) {
  const path = process.env[variable] || onPath(names);
  if (!path) throw new Error(`No browser found: set ${variable}, or run "make setup-test".`);
  return path;
}

export const chromePath = () => browserPath('CHROME', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
export const firefoxPath = () => browserPath('FIREFOX', ['firefox-esr', 'firefox']);

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The Chromium that all fresh contexts share. */
export const launch = () => chromium.launch({ executablePath: chromePath(), args: ARGS });

/** Where and when the tests happen, unless a test says otherwise. */
export const PLACE = { locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 390, height: 844 } };

/** A fresh, watched context. With `at`, its clock starts there and runs on. */
export async function freshContext(browser, { at, ...options } = {}) {
  const context = await watch(await browser.newContext({ ...PLACE, ...options }));
  context.setDefaultTimeout(20_000);
  if (at) await context.addInitScript(shiftClock, Date.parse(at) - Date.now());
  return context;
}

/** Only what the clock says is moved. The timers stay real: false ones have numbers too large for the program. */
export const shiftClock = (by) => {
  const Real = Date;
  const now = () => Real.now() + by;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, as) => Reflect.construct(target, args.length > 0 ? args : [now()], as),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
};

/** A browser in a process group of its own: `says` waits for a line of its log, `kill` is SIGKILL to the whole group. */
export function spawnKillable(path, args) {
  const env = { ...process.env, TZ: 'Europe/Berlin', LANGUAGE: 'en_GB' };
  const child = spawn(path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await gone;
  };
  running.add(kill);
  gone.then(() => running.delete(kill));
  const says = (pattern) =>
    new Promise((resolve, reject) => {
      let text = '';
      child.stderr.on('data', (bytes) => {
        text += bytes;
        const line = pattern.exec(text);
        if (line) resolve(line);
      });
      child.once('exit', () => reject(new Error(`${path} ended at once:\n${text}`)));
    });
  return { says, kill };
}

/** A Chromium of its own over a profile folder. */
export async function launchProfile(profile) {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) await rm(join(profile, name), { force: true });
  const flags = ['--headless=new', '--remote-debugging-port=0', '--lang=en-GB', `--user-data-dir=${profile}`];
  const { says, kill } = spawnKillable(chromePath(), [...ARGS, ...flags, 'about:blank']);
  const [, endpoint] = await says(/DevTools listening on (ws:\S+)/);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = await watch(browser.contexts()[0]);
  context.setDefaultTimeout(20_000);
  return { context, page: context.pages()[0] ?? (await context.newPage()), kill, port: Number(new URL(endpoint).port) };
}

const running = new Set();

/** Ends what a failed test left behind. */
export const killAll = () => Promise.all([...running].map((kill) => kill()));
