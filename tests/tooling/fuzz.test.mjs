// The fuzz targets have a lock file of their own, which nothing else reads: it must know what the program is built of, or
// `fuzz/run.sh` refuses to build, and nobody notices until the long tests are run.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Names and versions of a lock file. */
const locked = (lock) => new Map([...lock.matchAll(/name = "(.+)"\nversion = "(.+)"/g)].map(([, name, version]) => [name, version]));

/** What the core is built of: everything that is not there for the page alone. */
function needed(manifest) {
  const names = new Set();
  let section = '';
  for (const line of manifest.split('\n')) {
    if (line.startsWith('[')) section = line;
    const name = /^([\w-]+) = /.exec(line)?.[1];
    if (name && /^\[(build-)?dependencies\]$/.test(section) && !line.includes('optional = true')) names.add(name);
  }
  return [...names];
}

test('the lock file of the fuzz targets knows what the core is built of, in the same versions', async () => {
  const names = needed(await read('Cargo.toml'));
  assert.ok(names.includes('chrono') && names.includes('csv') && !names.includes('leptos'), names.join(', '));
  const lock = await read('fuzz/Cargo.lock');
  const [, own] = /name = "stillnight"\nversion = ".+"\ndependencies = \[\n([^\]]*)\]/.exec(lock);
  const listed = [...own.matchAll(/"([\w-]+)(?: [\d.]+)?"/g)].map(([, name]) => name);
  assert.deepEqual(listed.toSorted(), names.toSorted());
  const [ours, theirs] = [locked(await read('Cargo.lock')), locked(lock)];
  for (const name of names) assert.equal(theirs.get(name), ours.get(name), name);
});
