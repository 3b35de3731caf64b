// The security policy: what it must and must not say, and the grade it would get from Mozilla's Observatory.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEADERS, META_CSP, WORKER_HEADERS, headersFile, headersFor, isHashed, parseHeaders } from '../../scripts/lib/policy.mjs';

const csp = (text) => new Map(text.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));

test('the policy allows no inline code, no eval and no other origin', () => {
  for (const text of [META_CSP, HEADERS['Content-Security-Policy']]) {
    assert.doesNotMatch(text, /unsafe-inline|'unsafe-eval'|https?:|\*/);
    assert.deepEqual(csp(text).get('default-src'), ["'none'"]);
    assert.deepEqual(csp(text).get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
    assert.deepEqual(csp(text).get('connect-src'), ["'self'"]);
    assert.deepEqual(csp(text).get('require-trusted-types-for'), ["'script'"]);
  }
});

test('framing is refused where a header can say so, and a meta tag does not try', () => {
  assert.doesNotMatch(META_CSP, /frame-ancestors/);
  assert.match(HEADERS['Content-Security-Policy'], /frame-ancestors 'none'/);
  assert.match(WORKER_HEADERS['Content-Security-Policy'], /frame-ancestors 'none'/);
  assert.equal(WORKER_HEADERS['Strict-Transport-Security'], undefined);
});

// Observatory starts at 100; bonuses count only from 90 upwards.
function observatory(headers) {
  const policy = csp(headers.get('Content-Security-Policy') ?? '');
  const framed = policy.get('frame-ancestors')?.join() === "'none'";
  let score = 100;
  if (!framed && !headers.has('X-Frame-Options')) score -= 20;
  if (headers.get('X-Content-Type-Options') !== 'nosniff') score -= 5;
  if (!(Number(/max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '')?.[1]) >= 15768000)) score -= 20;
  if (!policy.has('script-src') && !policy.has('default-src')) score -= 25;
  if ([...policy.values()].flat().some((value) => /unsafe-inline|'unsafe-eval'/.test(value))) score -= 20;
  if (score < 90) return score;
  if (policy.get('default-src')?.join() === "'none'") score += 10;
  if (headers.get('Cross-Origin-Opener-Policy') === 'same-origin') score += 10;
  if (headers.get('Cross-Origin-Embedder-Policy') === 'require-corp') score += 10;
  if (headers.get('Cross-Origin-Resource-Policy') === 'same-origin') score += 10;
  if (['no-referrer', 'same-origin', 'strict-origin'].includes(headers.get('Referrer-Policy'))) score += 5;
  if (framed) score += 5;
  return score;
}

test('a host that sends _headers would be graded A+', () => {
  const sent = headersFor(parseHeaders(headersFile(['sw.js'])), '/');
  assert.ok(observatory(sent) >= 130, `score ${observatory(sent)}`);
  assert.ok(observatory(new Map()) < 50, 'the grading itself must be able to fail');
});

test('every file has exactly one Cache-Control', () => {
  const paths = ['index.html', 'sw.js', 'stillnight-0123456789abcdef.js', 'content/foods-0123456789abcdef.json', 'icons/icon.svg'];
  const rules = parseHeaders(headersFile(paths));
  for (const path of paths) {
    const expected = isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    assert.equal(headersFor(rules, `/${path}`).get('Cache-Control'), expected, path);
  }
});

const checkHashed = (path, expected) => test(`${path} is ${expected ? '' : 'not '}named by content`, () => assert.equal(isHashed(path), expected));
checkHashed('stillnight-0123456789abcdef.js', true);
checkHashed('stillnight-0123456789abcdef_bg.wasm', true);
checkHashed('content/foods-0123456789abcdef.json', true);
checkHashed('icons/maskable-512.png', false);
checkHashed('sw-kill.js', false);
