// Makes the glue of wasm-bindgen and the main wasm small together: what a library exports and nobody here calls goes, with
// all that only it needed, and the names by which the two know each other become short. A name of wasm-bindgen ends in
// sixteen random digits, which no compression shortens, and stands in both files.
// Must not be in here: what the parts are and how they are asked for (split.mjs).

const CLASS = /^export class (\w+) \{\n[\s\S]*?^\}\n(?:if \(Symbol\.dispose\).*\n)?/gm;
const ENTRY = /^ {8}(__wb\w+): function[\s\S]*?^ {8}\}(?:, arguments\); \})?,\n/gm;
const OWN_MODULE = /"\.\/[\w-]+_bg\.js": import0/;
const OURS = /^(?:__wb|__externref|wasm_bindgen__)/;

/** The glue without classes: the app exports none of its own, and nobody here uses those of libraries. */
export function withoutClasses(glue) {
  const names = [];
  let text = glue.replace(CLASS, (_, name) => {
    names.push(name);
    return '';
  });
  for (const name of names) {
    text = text.replace(new RegExp(`^const ${name}Finalization = [\\s\\S]*?;\\n(?=\\S|\\n)`, 'm'), '');
    if (text.includes(name)) throw another(`a class ${name} that stands alone`);
  }
  return text;
}

/** The names that the glue calls the program by. */
export const called = (glue) => new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));

/**
 * The glue and the wasm with short names for each other, and the glue without functions that the wasm does not ask
 * for. `keep` are exports that are known by their names elsewhere.
 */
export function shortNames(glue, wasm, keep) {
  const imports = [];
  const exports = new Map();
  let module;
  const bytes = rename(
    wasm,
    (from, name) => {
      if (!name.startsWith('__wb')) return [from, name];
      module ??= from;
      if (module !== from) throw another('one module of imports');
      imports.push(name);
      return ['a', String(imports.length - 1)];
    },
    (name) => {
      if (!keep.includes(name)) exports.set(name, OURS.test(name) ? `e${exports.size}` : name);
      return exports.get(name) ?? name;
    },
  );
  const given = new Set();
  let text = glue.replace(ENTRY, (entry, name) => {
    given.add(name);
    const place = imports.indexOf(name);
    return place < 0 ? '' : entry.replace(name, String(place));
  });
  const missing = imports.find((name) => !given.has(name));
  if (missing) throw another(missing);
  if (!OWN_MODULE.test(text)) throw another('module of its own');
  text = text.replace(OWN_MODULE, '"a": import0').replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${exports.get(name) ?? name}`);
  return { glue: text, wasm: bytes };
}

const another = (what) => new Error(`wasm-bindgen writes its glue in another way now: no ${what}`);

/**
 * A wasm whose imports and exports have other names. `importAs` gives module and name of a new import, `exportAs` a
 * name, or nothing for an export that goes.
 */
export function rename(wasm, importAs, exportAs) {
  const out = [wasm.subarray(0, 8)];
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const bytes = (count) => wasm.subarray(at, (at += count));
  const text = () => bytes(number()).toString('utf8');
  const raw = (read) => {
    const from = at;
    read();
    return wasm.subarray(from, at);
  };
  const limits = () => {
    const flags = number();
    number();
    if (flags & 1) number();
  };
  // What follows the kind of an import: a function's type, a table, a memory, a global.
  const described = [number, () => (at++, limits()), limits, () => (at += 2)];
  const entry = { 2: anImport, 7: anExport };
  function anImport() {
    const names = importAs(text(), text());
    return [...names.map(named), raw(() => described[wasm[at++]]())];
  }
  function anExport() {
    const name = exportAs(text());
    const what = raw(() => (at++, number()));
    return name === undefined ? undefined : [named(name), what];
  }
  while (at < wasm.length) {
    const id = wasm[at];
    const head = at++;
    const end = number() + at;
    if (!entry[id]) {
      at = end;
      out.push(wasm.subarray(head, end));
      continue;
    }
    const found = [];
    for (let left = number(); left > 0; left -= 1) found.push(entry[id]());
    const kept = found.filter(Boolean);
    const body = Buffer.concat([leb(kept.length), ...kept.flat()]);
    out.push(Buffer.from([id]), sized(body));
  }
  return Buffer.concat(out);
}

const named = (text) => sized(Buffer.from(text));

/** Bytes with their number in front, as wasm writes it. */
export const sized = (bytes) => Buffer.concat([leb(bytes.length), bytes]);

/** A number as wasm writes it (LEB128). */
function leb(value) {
  const digits = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...digits, rest]);
    digits.push((rest & 127) | 128);
  }
}
