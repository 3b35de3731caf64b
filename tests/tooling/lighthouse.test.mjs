// A page is judged by what Lighthouse measured; a recording that it could not read is no measurement, and never a pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf, unread } from '../e2e/lib/lighthouse.mjs';

const WHOLE = { accessibility: 1, 'best-practices': 1, seo: 1 };

function result({ scores = WHOLE, shift = { scoreDisplayMode: 'numeric', numericValue: 0 }, audits = {} } = {}) {
  const auditRefs = Object.keys(audits).map((id) => ({ id, weight: 1 }));
  const categories = Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, { score, auditRefs }]));
  return { categories, audits: { 'cumulative-layout-shift': shift, ...audits } };
}

const check = (name, lhr, expected) =>
  test(name, () => assert.deepEqual({ unread: unread(lhr) !== undefined, problems: problemsOf(lhr) }, expected));

check('a page without a fault', result(), { unread: false, problems: [] });
check('a page that moved', result({ shift: { scoreDisplayMode: 'numeric', numericValue: 0.1 } }), { unread: false, problems: ['something moved'] });
check('a result without the audit at all', result({ shift: {} }), { unread: false, problems: ['something moved'] });
check('a recording that could not be read', result({ shift: { scoreDisplayMode: 'error', errorMessage: 'NO_NAVSTART' } }), {
  unread: true,
  problems: ['the recording could not be read: NO_NAVSTART'],
});
check(
  'a category without its points says which audit took them',
  result({ scores: { ...WHOLE, seo: 0.9 }, audits: { title: { id: 'title', score: 0, details: { items: ['no title'] } } } }),
  { unread: false, problems: ['seo: title: ["no title"]'] },
);
check(
  'an audit that ended in an error costs the page its pass',
  result({ scores: { ...WHOLE, seo: null }, audits: { title: { id: 'title', score: null, scoreDisplayMode: 'error', errorMessage: 'broke' } } }),
  { unread: false, problems: ['seo: title: broke'] },
);
check('a category without a score and without a reason', result({ scores: { ...WHOLE, seo: null } }), { unread: false, problems: ['seo: less than 100'] });
