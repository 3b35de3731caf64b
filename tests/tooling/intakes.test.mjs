// The comparison of recommended intakes with a document: what it reads there, and that no difference slips through.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, fromDocument, fromTable } from '../../scripts/intakes.mjs';

const DOCUMENT = `
| Group | Iron mg | Magnesium mg | Vit D µg (IU) | B12 µg | Folate µg DFE | Vit C mg |
|---|---|---|---|---|---|---|
| Male > 70 | 8 | 420 | 20 (800) | 2.4 † | 400 | 90 |

| UL per day | 14–18 y | 19+ y | Counts what | Tag |
|---|---|---|---|---|
| Magnesium | 350 mg | 350 mg | **supplements/medicines only** | V |
| Vitamin B12 | none set | none set | — | V |
| Folate | 800 µg | 1000 µg | synthetic folic acid only | V |

FDA Daily Values: iron 18 / 27 mg; magnesium 420 / 400 mg; vitamin D 20 / 15 µg; B12 2.4 / 2.8 µg; folate 400 / 600 µg DFE; vitamin C 90 / 120 mg.
`;

test('figures are read with what they count', () => {
  const found = fromDocument(DOCUMENT);
  const check = (key, expect) => assert.equal(found.get(key), expect, key);
  check('m71 vitamin_d rda', '20 ');
  check('m71 b12 rda', '2.4 ');
  check('y14 magnesium ul', '350 supplements');
  check('y19 b12 ul', 'none ');
  check('y19 folate ul', '1000 synthetic');
  check('preg b12 dv', '2.8 ');
  check('adult vitamin_c dv', '90 ');
  assert.equal(found.size, 6 + 6 + 12);
});

test('another figure, another count and a missing row are all told', () => {
  const rows = [...fromDocument(DOCUMENT)].map(([key, value]) => {
    const [group, nutrient, kind] = key.split(' ');
    const [figure, counts] = value.split(' ');
    return [group, nutrient, kind, figure, 'mg', counts, 'S', 'V'].join(',');
  });
  const told = (lines) => differences(fromDocument(DOCUMENT), fromTable(['head', ...lines].join('\n')));
  assert.deepEqual(told(rows), []);
  assert.equal(told(rows.map((row) => row.replace('m71,iron,rda,8', 'm71,iron,rda,9'))).length, 1);
  assert.equal(told(rows.map((row) => row.replace('synthetic', 'all'))).length, 2);
  assert.equal(told(rows.slice(1)).length, 1);
  assert.equal(told([...rows, 'm71,zinc,rda,11,mg,,S,V']).length, 1);
});
