// public/boot.js: which theme and shell it picks, and what becomes of a tap, in a page of stand-ins.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../public/boot.js', import.meta.url), 'utf8');

// `at` is local time; `stored` are the keys behind "stillnight/"; `blocked` makes storage throw.
function boot({ at = '2026-11-21T14:00', hash = '', dark = false, stored = {}, blocked = false, deaf = false } = {}) {
  let clock = new Date(at).getTime();
  const storage = new Map(Object.entries(stored).map(([key, value]) => [`stillnight/${key}`, value]));
  const localStorage = {
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => deaf || storage.set(key, value),
  };
  const nodes = {};
  const listeners = {};
  const policies = [];
  const root = { dataset: {} };
  const meta = {};
  class FixedDate extends Date {
    constructor(...args) {
      super(...(args.length > 0 ? args : [clock]));
    }
    static now() {
      return clock;
    }
  }
  const window = {
    addEventListener: (name, listener) => (listeners[name] = listener),
    matchMedia: () => ({ matches: dark }),
    trustedTypes: { createPolicy: (_, rules) => policies.push(rules) },
  };
  const context = {
    window,
    ...window,
    document: {
      documentElement: root,
      baseURI: 'https://host.example/a/',
      querySelector: (selector) => (selector.startsWith('meta') ? meta : null),
      querySelectorAll: () => [],
      getElementById: (id) => (nodes[id] ??= { textContent: '' }),
      addEventListener: (name, listener) => (listeners[name] = listener),
    },
    navigator: { language: 'en-GB' },
    location: { hash },
    Date: FixedDate,
    Intl,
    requestAnimationFrame: (act) => act(),
    setTimeout: (act) => act(),
    URL,
    JSON,
    Number,
  };
  Object.defineProperty(context, 'localStorage', {
    get() {
      if (blocked) throw new Error('SecurityError');
      return localStorage;
    },
  });
  vm.runInNewContext(source, context);
  listeners.readystatechange();
  const tap = (minutesLater = 0) => {
    clock += minutesLater * 60000;
    listeners.click({ target: { closest: () => ({ id: 'shell-now' }) } });
  };
  const text = (id) => nodes[id]?.textContent ?? '';
  return { data: root.dataset, meta, storage, tap, text, policy: policies[0] };
}

const checkTheme = (given, expected) =>
  test(`theme ${expected} for ${JSON.stringify(given)}`, () => {
    const { data, meta } = boot(given);
    assert.equal(data.theme, expected);
    assert.equal(meta.content, { day: '#faf6ee', dark: '#0c1015', night: '#000000' }[expected]);
  });
checkTheme({}, 'day');
checkTheme({ dark: true }, 'dark');
checkTheme({ at: '2026-11-21T21:59' }, 'day');
checkTheme({ at: '2026-11-21T22:00' }, 'night');
checkTheme({ at: '2026-11-21T05:59', dark: true }, 'night');
checkTheme({ at: '2026-11-21T06:00', dark: true }, 'dark');
checkTheme({ at: '2026-11-21T03:00', hash: '#/journal' }, 'day');
checkTheme({ at: '2026-11-21T03:00', hash: '#/journal', stored: { running: '1795200000000' } }, 'night');
checkTheme({ at: '2026-11-21T03:00', stored: { 'pref/theme': 'day' } }, 'day');
checkTheme({ stored: { 'pref/theme': 'night' } }, 'night');
checkTheme({ stored: { 'pref/theme': 'purple' } }, 'day');
checkTheme({ at: '2026-11-21T03:00', blocked: true }, 'night');

const checkShell = (given, shell, title) =>
  test(`shell ${shell} for ${JSON.stringify(given)}`, () => {
    const { data, text } = boot(given);
    assert.equal(data.shell, shell);
    assert.equal(text('page-title'), title);
  });
checkShell({ at: '2026-11-21T04:59' }, 'tonight-night', 'Awake with your legs?');
checkShell({ at: '2026-11-21T05:00' }, 'tonight-morning', 'How was last night?');
checkShell({ at: '2026-11-21T11:00', hash: '#/tonight' }, 'tonight-day', 'How is today?');
checkShell({ at: '2026-11-21T18:00', hash: '#/' }, 'tonight-night', 'Awake with your legs?');
checkShell({ hash: '#/help' }, 'page', 'Stillnight');
checkShell({ at: '2026-11-21T03:00', stored: { running: String(new Date('2026-11-21T02:41').getTime()), 'pref/clock': '24' } }, 'tonight-running', 'Since 02:41');

const checkNight = (at, words) => test(`${at} is called ${words}`, () => assert.equal(boot({ at }).text('shell-night'), words));
checkNight('2026-11-21T23:30', 'Sat night, 21 Nov');
checkNight('2026-11-22T03:12', 'Sat night, 21 Nov');
checkNight('2026-11-22T07:40', 'Sat night, 21 Nov');
checkNight('2026-11-22T11:00', 'Sun, 22 Nov');
checkNight('2027-01-01T00:05', 'Thu night, 31 Dec');

const checkText = (value, expected) => test(`text size ${value} is ${expected}`, () => assert.equal(boot({ stored: { 'pref/text': value } }).data.text, expected));
checkText('200', '200');
checkText('900', '100');

const NIGHT = { at: '2026-11-21T03:12', stored: { 'pref/clock': '24' } };
test('a tap is kept with its time and offset, and a second tap changes nothing', () => {
  const page = boot(NIGHT);
  page.tap();
  const kept = page.storage.get('stillnight/tap');
  const at = new Date(NIGHT.at);
  assert.deepEqual(JSON.parse(kept), { at: at.getTime(), off: 0 - at.getTimezoneOffset() });
  assert.equal(page.text('shell-status'), 'Kept: 03:12');
  page.tap(5);
  assert.equal(page.text('shell-status'), 'Kept: 03:12');
  assert.equal(page.storage.get('stillnight/tap'), kept);
  assert.equal([...page.storage.keys()].filter((key) => key.includes('/tap')).length, 1);
});

test('a tap that waits since a moment ago is still called kept after a reload', () => {
  const tap = JSON.stringify({ at: new Date('2026-11-21T03:00').getTime(), off: 0 });
  const page = boot({ ...NIGHT, stored: { ...NIGHT.stored, tap } });
  assert.equal(page.text('shell-status'), 'Kept: 03:00');
  page.tap();
  assert.equal(page.storage.get('stillnight/tap'), tap);
});

test('an older tap that was never taken up is not overwritten', () => {
  for (const tap of [JSON.stringify({ at: new Date('2026-11-20T02:00').getTime(), off: 0 }), 'damaged']) {
    const page = boot({ ...NIGHT, stored: { ...NIGHT.stored, tap } });
    assert.equal(page.text('shell-status'), '');
    page.tap();
    assert.equal(page.storage.get('stillnight/tap'), tap);
    assert.equal([...page.storage.keys()].filter((key) => key.startsWith('stillnight/tap/')).length, 1);
    assert.equal(page.text('shell-status'), 'Kept: 03:12');
  }
});

const checkHonest = (given) =>
  test(`says so when nothing can be kept: ${JSON.stringify(given)}`, () => {
    const page = boot({ ...NIGHT, ...given });
    page.tap();
    assert.match(page.text('shell-status'), /remember the time: .*3:12/);
    assert.doesNotMatch(page.text('shell-status'), /Kept/);
  });
checkHonest({ blocked: true });
checkHonest({ deaf: true });

const checkMarkup = (html, allowed) => test(`markup ${html} is ${allowed ? 'allowed' : 'refused'}`, () => assert.equal(boot().policy.createHTML(html), allowed ? html : null));
checkMarkup('<p class="on">one = two</p>', true);
checkMarkup('<SCRIPT>', false);
checkMarkup('<img src=x onerror=alert(1)>', false);
checkMarkup('<svg/onload = "x">', false);
checkMarkup('<a href="JavaScript:x">', false);

const checkAddress = (url, allowed) => test(`script address ${url} is ${allowed ? 'allowed' : 'refused'}`, () => assert.equal(boot().policy.createScriptURL(url), allowed ? url : null));
checkAddress('./sw.js', true);
checkAddress('https://host.example/a/sw.js', true);
checkAddress('https://host.example/sw.js', false);
checkAddress('./sw.js?v=2', false);
checkAddress('https://other.example/a/sw.js', false);
checkAddress('data:text/javascript,1', false);
