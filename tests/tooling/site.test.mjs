// Open Graph tags: whole addresses of the site that was named, and nothing at all where none was.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { siteAddress, withOpenGraph } from '../../scripts/lib/site.mjs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('index.html', root), 'utf8');
const SITE = 'https://nights.example.org/';

test('without an address the page stays as it is', () => {
  for (const none of [undefined, '', '  ']) assert.equal(withOpenGraph(page, none), page);
  assert.doesNotMatch(page, /og:|canonical/);
});

test('with an address the page says what it is, where it is and how it looks', () => {
  const made = withOpenGraph(page, SITE);
  const tags = new Map([...made.matchAll(/<meta property="og:([\w:]+)" content="([^"]*)">/g)].map(([, name, content]) => [name, content]));
  assert.equal(tags.get('title'), 'Stillnight');
  assert.equal(tags.get('type'), 'website');
  assert.equal(tags.get('url'), SITE);
  assert.match(tags.get('description'), /^A private night journal/);
  assert.ok(tags.get('image').startsWith(SITE));
  assert.ok(existsSync(new URL(tags.get('image').replace(SITE, 'public/'), root)), 'the picture is among the public files');
  assert.match(made, /<link rel="canonical" href="https:\/\/nights\.example\.org\/">/);
  assert.equal(made.match(/name="description"/g).length, 1);
});

test('nothing but the tags is new', () => {
  const made = withOpenGraph(page, SITE).split('\n').filter((line) => !/og:|canonical|twitter:/.test(line));
  assert.equal(made.join('\n'), page);
});

const checkAddress = (given, expected) => test(`the address ${given}`, () => assert.equal(siteAddress(given), expected));
checkAddress('https://nights.example.org', SITE);
checkAddress(' https://nights.example.org/a/b ', 'https://nights.example.org/a/b/');

const checkRefused = (given) => test(`the address ${given} stops the build`, () => assert.throws(() => siteAddress(given), /STILLNIGHT_SITE_URL/));
checkRefused('nights.example.org');
checkRefused('http://nights.example.org');
checkRefused('https://nights.example.org/?a');
checkRefused('https://nights.example.org/#/learn');
checkRefused('https://name@nights.example.org/');
