// The list of third-party licences must follow Cargo.lock.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('THIRD-PARTY-NOTICES.md is current', () => {
  const { status, stderr } = spawnSync('node', ['scripts/notices.mjs', '--check'], {
    cwd: new URL('../..', import.meta.url).pathname,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
