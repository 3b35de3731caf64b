// Style sheets: every class is at home in one file, so that no page changes another by chance.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../style/', import.meta.url).pathname;

/** The blocks whose parts a rule describes by themselves: `.card__title {}` is where cards are at home, `.page .card {}` only
    bends one. */
export function homes(css) {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Set([...bare.matchAll(/(?<=^|[{},])\s*\.([a-z][a-z0-9_-]*)(?=\s*[,{])/gm)].map((found) => found[1].split(/__|--/)[0]));
}

const check = (css, expect) => test(`homes in ${css}`, () => assert.deepEqual([...homes(css)], expect));
check('.a {}', ['a']);
check('.a__b > .c {} .a--d {} .e__f {}', ['a', 'e']);
check('/* .x {} */ .a-b,\n.c {}', ['a-b', 'c']);
check('@media print { .a {} }', ['a']);
check('div .a {} .b[hidden] {}', []);

test('every block has one home', async () => {
  const files = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.css'));
  // What changes everything on paper or in forced colours does so for classes of others.
  const own = files.filter((path) => !['pages/print.css', 'overrides.css'].includes(path));
  const found = new Map();
  for (const path of own) {
    for (const name of homes(await readFile(root + path, 'utf8'))) found.set(name, [...(found.get(name) ?? []), path]);
  }
  const shared = [...found].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `.${name}: ${paths.join(', ')}`);
  assert.deepEqual(shared, []);
});

test('every style file is joined into one of the two', async () => {
  const joined = (await Promise.all(['index.css', 'later.css'].map((name) => readFile(root + name, 'utf8')))).join('\n');
  const files = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.css'));
  const left = files.filter((path) => !['index.css', 'later.css'].includes(path) && !joined.includes(`"${path}"`));
  assert.deepEqual(left, []);
});
