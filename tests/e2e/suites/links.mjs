// Received links, whole and hostile: no error, nothing written.
import { deflateRawSync } from 'node:zlib';
import * as app from '../lib/app.mjs';
import { equal } from '../lib/checks.mjs';
import { envelope } from '../lib/codec.mjs';

const COUNT = 300;
const LETTERS = 'ABCabc0189-_%=/#?&<>"\'é ';

/** A sound envelope, or one with something wrong about it. */
function link(random) {
  const payload = Buffer.from(Array.from({ length: random.below(80) }, () => random.below(256)));
  const text = envelope({ version: 1, kind: 1 + random.below(3), flags: 0, payload });
  switch (random.below(8)) {
    case 0:
      return text;
    case 1:
      return text.slice(0, random.below(text.length));
    case 2: {
      const at = random.below(text.length);
      return `${text.slice(0, at)}${random.pick([...LETTERS])}${text.slice(at + 1)}`;
    }
    case 3:
      return envelope({ version: random.below(256), kind: random.below(256), flags: random.below(256), payload });
    case 4:
      return envelope({ flags: 1, payload });
    case 5:
      return envelope({ flags: 1, payload: deflateRawSync(Buffer.alloc(300_000 + random.below(4_000_000))) });
    case 6:
      return 'A'.repeat(16_000 + random.below(2_000));
    default:
      return Array.from({ length: random.below(60) }, () => random.pick([...LETTERS])).join('');
  }
}

async function hostile(t) {
  const page = await t.page({ at: app.NIGHT_AT });
  await app.open(page, t.server.url);
  await app.tapHappening(page);
  await app.complete(page);
  const before = await app.everything(page);
  const links = Array.from({ length: COUNT }, () => link(t.random));
  const bad = await page.evaluate(async (all) => {
    const wrong = [];
    for (const payload of all) {
      const heard = new Promise((resolve) => addEventListener('hashchange', () => setTimeout(resolve, 0), { once: true }));
      const old = location.hash;
      location.hash = `#/s/${payload}`;
      if (location.hash === old) continue;
      await heard;
      if (document.getElementById('page-title')?.textContent !== 'A link you received') wrong.push(payload.slice(0, 60));
      if (document.querySelectorAll('main script, main img, main iframe').length > 0) wrong.push(payload.slice(0, 60));
    }
    return wrong;
  }, links);
  equal(bad, [], `links that opened something else, seed ${t.seed}`);
  equal(await app.everything(page), before, 'storage before and after');
}

async function said(t) {
  const page = await t.page({ at: '2026-11-22T13:00:00+01:00' });
  const check = async (payload, words) => {
    await app.open(page, `${t.server.url}#/s/${payload}`);
    await page.getByText(words).waitFor();
  };
  const sound = envelope({ payload: Buffer.from('oats') });
  await check(sound, /makes no sense as a day of meals/);
  await page.goto('about:blank');
  await check(`${sound.slice(0, 4)}${sound[4] === 'A' ? 'B' : 'A'}${sound.slice(5)}`, /incomplete or was changed/);
  await page.goto('about:blank');
  await check(envelope({ version: 9 }), /newer Stillnight/);
  await page.goto('about:blank');
  await check('A'.repeat(17_000), /longer than Stillnight opens/);
}

export default [
  { name: `${COUNT} mutated links write nothing and break nothing`, run: hostile },
  { name: 'each refusal in words', run: said },
];
