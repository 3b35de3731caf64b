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
  if (at) await context.clock.install({ time: new Date(at) });
  return context;
}

/** A Chromium of its own over a profile folder; `kill` is SIGKILL to the whole process group. */
export async function launchProfile(profile) {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) await rm(join(profile, name), { force: true });
  const args = [...ARGS, '--headless=new', '--remote-debugging-port=0', '--lang=en-GB', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(chromePath(), args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'Europe/Berlin', LANGUAGE: 'en_GB' },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const endpoint = await new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (bytes) => {
      text += bytes;
      const line = /DevTools listening on (ws:\S+)/.exec(text);
      if (line) resolve(line[1]);
    });
    child.once('exit', () => reject(new Error(`Chromium ended at once:\n${text}`)));
  });
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
  const browser = await chromium.connectOverCDP(endpoint);
  const context = await watch(browser.contexts()[0]);
  context.setDefaultTimeout(20_000);
  return { context, page: context.pages()[0] ?? (await context.newPage()), kill, port: Number(new URL(endpoint).port) };
}

const running = new Set();

/** Ends what a failed test left behind. */
export const killAll = () => Promise.all([...running].map((kill) => kill()));
