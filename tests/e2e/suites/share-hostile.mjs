// Links to nights that mean no good: each is answered in words, nothing is written, and no text of theirs becomes an element.
import { deflateRawSync } from 'node:zlib';
import * as app from '../lib/app.mjs';
import { equal, ok } from '../lib/checks.mjs';
import { envelope } from '../lib/codec.mjs';
import { fileOf } from '../lib/journal.mjs';
import { FEW, extract, plainLink, row, sealedLink } from '../lib/seal.mjs';

const NOON = '2026-11-21T13:00:00+01:00';

const whole = extract(FEW);
const lines = (...all) => plainLink(extract(all));
const TWICE = /Entry 2 in this link does not read/;
const FIRST = /Entry 1 in this link does not read/;
const SENSELESS = /makes no sense as part of a journal/;
const DAMAGED = /incomplete or was changed/;
const sound = plainLink(whole);
const flip = (text, at) => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;

/** Each a link and the sentence it is answered with. */
const HOSTILE = [
  [sound.slice(0, -3), DAMAGED],
  [sound.slice(0, 5), DAMAGED],
  [flip(sound, 9), DAMAGED],
  [sealedLink(whole, '', { cheap: true }).slice(0, 40), DAMAGED],
  [sealedLink(whole, '', { cheap: true, iterations: 1 }), /wrapped in a way/],
  [sealedLink(whole, '', { cheap: true, iterations: 4_000_000_000 }), /wrapped in a way/],
  [sealedLink(whole, '', { cheap: true, flags: 7 }), /wrapped in a way/],
  [envelope({ version: 2, kind: 3, payload: whole }), /made by a newer Stillnight/],
  [envelope({ kind: 4, payload: whole }), /cannot show this kind/],
  [envelope({ kind: 3, flags: 1, payload: whole }), /cannot be unpacked/],
  [envelope({ kind: 3, flags: 1, payload: deflateRawSync(Buffer.alloc(3_000_000)) }), /far more packed into this link/],
  [`${sound}${'A'.repeat(17_000)}`, /longer than Stillnight opens/],
  [envelope({ kind: 3, payload: Buffer.alloc(0) }), SENSELESS],
  [envelope({ kind: 3, payload: Buffer.from('{}') }), SENSELESS],
  [envelope({ kind: 3, payload: Buffer.from([0xff, 0xfe, 0xfd]) }), SENSELESS],
  [envelope({ kind: 3, payload: Buffer.from(fileOf(FEW)) }), SENSELESS],
  [plainLink(extract(FEW, 'stillnight extract 2 1')), /written in a newer way/],
  [plainLink(extract(FEW, 'stillnight extract 1 99')), /written in a newer way/],
  [plainLink(extract([])), /there is nothing in it/],
  [lines(FEW[0], FEW[0]), TWICE],
  [lines(FEW[0], row(3, { x: 1_795_000_000_000 })), TWICE],
  [lines(FEW[0], row(3, { k: 'pr', a: 'y31' })), TWICE],
  [lines(row(3, { k: 'ep', n: '2026-11-20', o: '2026-11-20T23:00:00+01:00', r: true })), FIRST],
  [lines('x'), FIRST],
  [lines('["a","b",{"k":"ni"}]'), FIRST],
  [lines(row(3, { k: 'ni', n: '2026-11-20', t: 'x'.repeat(5000) })), FIRST],
  [lines(...Array.from({ length: 501 }, (_, n) => row(n, { k: 'ni', n: '2026-11-20' }))), /holds more than any Stillnight link does/],
];

async function hostile(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.complete(page);
  const before = await app.everything(page);
  for (const [payload, sentence] of HOSTILE) {
    await app.go(page, '#/more');
    await app.heading(page, 'More').waitFor();
    await app.go(page, `#/s/${payload}`);
    await app.heading(page, 'A link you received').waitFor();
    await page.getByText(sentence).waitFor({ timeout: 5000 }).catch(() => {
      throw new Error(`${payload.slice(0, 60)}: ${sentence} was not said`);
    });
    equal(await page.getByRole('button', { name: /added|phrase/ }).count(), 0, 'nothing to use');
  }
  equal(await app.everything(page), before, 'storage before and after');
  return `${HOSTILE.length} links`;
}

const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '"><b>x</b>',
  '\' autofocus onfocus=alert(1) x=\'',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<style>*{display:none}</style>',
  '</li></ul><h1>Stop taking it</h1>',
  '<math><mtext></mtext><img src=x></math>',
  '<object data="data:text/html,x">',
  '<form action="https://evil.example"><input></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<template><p>x</p></template>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<!-- --><p>x</p><![CDATA[x]]>',
  'https://evil.example/a?b=c',
  '=HYPERLINK("https://evil.example")',
];
const AROUND = [(v) => v, (v) => `\u202e${v}`, (v) => `a${v}b`, (v) => v.toUpperCase(), (v) => `\u2066${v}\u2069`, (v) => `رجلين ${v}`, (v) => `${v}${v}`.slice(0, 70), (v) => v.replaceAll('<', '＜<'), (v) => `\u200f\u200e${v}`, (v) => `🦵${v}\tx`];

async function inert(t) {
  const page = await t.page({ at: NOON });
  await app.open(page, t.server.url);
  await app.complete(page);
  const before = await app.everything(page);
  const strings = AROUND.flatMap((around) => VECTORS.map(around));
  equal(strings.length, 200, 'strings');
  // Each in a note and, as far as it fits, in the name of a medicine.
  const rows = (text) => strings.flatMap((string, n) => [
    row(2 * n + 1, { k: 'ni', n: '2026-11-20', f: 'mild', t: text(string) }),
    row(2 * n + 2, { k: 'su', n: text(string).slice(0, 70), c: 'm', b: '2026-11-01', r: [] }),
  ]);
  const count = async (all) => {
    await app.go(page, '#/more');
    await app.heading(page, 'More').waitFor();
    await app.go(page, `#/s/${plainLink(extract(all))}`);
    await page.locator('.told__entry').first().waitFor();
    while (await app.button(page, 'Show more entries').count()) await app.button(page, 'Show more entries').click();
    equal(await page.locator('.told__entry').count(), all.length, 'entries shown');
    return page.locator('main *').count();
  };
  const harmless = await count(rows(() => 'x'));
  const found = await count(rows((string) => string));
  equal(found, harmless, 'elements with hostile text, and without');
  equal(await page.locator('main').locator('script, img, iframe, object, style, form, meta, template, math').count(), 0, 'foreign elements');
  equal(await page.locator('main a[href*="evil"], main a[href^="javascript"]').count(), 0, 'foreign addresses');
  const text = await page.locator('main').innerText();
  equal(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(text), false, 'marks that turn text around');
  ok(text.includes('<img src=x onerror=alert(1)>'), 'the text is shown as it is');
  equal(await app.everything(page), before, 'storage before and after');
}

export default [
  { name: 'each link has its sentence, and nothing is written', run: hostile },
  { name: '200 hostile texts in notes and names make no element', run: inert },
];
