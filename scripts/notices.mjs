// Writes THIRD-PARTY-NOTICES.md: the licences of every crate that is linked into the wasm, and of the list of words. With --check it only
// compares, and fails when the file is out of date. Build and test tools are not shipped and not listed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const FILE = join(root, 'THIRD-PARTY-NOTICES.md');

/** Crates reached from the app by normal dependencies; what only runs in the compiler (macros) is left out. */
function linkedCrates() {
  const args = ['metadata', '--format-version', '1', '--locked', '--filter-platform', 'wasm32-unknown-unknown'];
  const output = execFileSync('cargo', args, { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  const { packages, resolve } = JSON.parse(output);
  const crates = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => crates.get(id).targets.some(({ kind }) => kind.includes('proc-macro'));
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id) || isMacro(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(resolve.root);
  seen.delete(resolve.root);
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1);
  return [...seen].map((id) => crates.get(id)).sort(byName);
}

/** The licence texts of a crate: the MIT one where there is a choice, since it names the holders. */
function licenceTexts(crate) {
  const dir = dirname(crate.manifest_path);
  const entries = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ name }) => name).filter((name) => /^(licen[cs]e|copying|unlicense|notice)/i.test(name) && !/\.html?$/i.test(name)).sort();
  const choice = /\bOR\b|\//.test(crate.license ?? '');
  const mit = files.filter((name) => /mit/i.test(name));
  const chosen = choice && mit.length > 0 ? mit : files;
  return chosen.map((name) => readFileSync(join(dir, name), 'utf8').replace(/\r\n?/g, '\n').trim()).filter(Boolean);
}

const isHolder = (line) => /^\s*(copyright|©).*(\d{4}|©|\(c\))/i.test(line);

function notices() {
  const crates = linkedCrates();
  const bodies = new Map(); // licence text without its holders, spaces levelled -> { body, users }
  const bare = [];
  for (const crate of crates) {
    const texts = licenceTexts(crate);
    if (texts.length === 0) bare.push(crate);
    for (const text of texts) {
      const lines = text.split('\n');
      const holders = lines.filter(isHolder).map((line) => line.trim());
      const body = lines.filter((line) => !isHolder(line)).join('\n').trim();
      const key = body.replace(/\s+/g, ' ').toLowerCase();
      if (!bodies.has(key)) bodies.set(key, { body, users: [] });
      bodies.get(key).users.push(`${crate.name} ${crate.version}${holders.length > 0 ? `: ${holders.join('; ')}` : ''}`);
    }
  }
  const out = [
    '# Third-party notices',
    '',
    'Stillnight is built with the crates below; their code is part of the WebAssembly file. The Rust standard library, also part of it,',
    'is licensed MIT OR Apache-2.0. This file is written by `make notices`.',
    '',
    '| Crate | Version | Licence |',
    '|---|---|---|',
    ...crates.map(({ name, version, license }) => `| ${name} | ${version} | ${license ?? 'see its text'} |`),
    '',
  ];
  if (bare.length > 0) {
    out.push('These packages carry no licence text of their own; the licence they name applies, with these authors:', '');
    out.push(...bare.map(({ name, version, license, authors }) => `- ${name} ${version}, ${license}: ${authors.map((author) => author.replace(/\s*<.*>/, '')).join(', ') || 'its contributors'}`), '');
  }
  out.push('The list of words for phrases (`third-party/bip39`) is the English one of BIP 39, from python-mnemonic:', '');
  out.push('```text', readFileSync(join(root, 'third-party/bip39/LICENSE'), 'utf8').trim(), '```', '');
  for (const { body, users } of bodies.values()) {
    out.push('---', '', ...users.map((user) => `- ${user}`), '', '```text', body.replaceAll('```', "'''"), '```', '');
  }
  return out.join('\n').replace(/[ \t]+$/gm, '');
}

const text = notices();
if (process.argv.includes('--check')) {
  const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  if (current !== text) {
    console.error('THIRD-PARTY-NOTICES.md is out of date. Run: make notices');
    process.exit(1);
  }
} else {
  writeFileSync(FILE, text);
  console.log(`THIRD-PARTY-NOTICES.md: ${text.length} characters`);
}
