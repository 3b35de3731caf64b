// Short names between the glue and the wasm, and what goes with the names that nobody calls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { called, rename, shortNames, withoutClasses } from '../../scripts/lib/glue.mjs';

const GLUE = `
export class IntoSource {
    free() {
        wasm.__wbg_intosource_free(this.ptr, 0);
    }
}
if (Symbol.dispose) IntoSource.prototype[Symbol.dispose] = IntoSource.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_abort_75a93bc755ef5425: function() { return handleError(function (arg0) {
            arg0.abort();
        }, arguments); },
        __wbg_data_c7e5e8500f1bca2f: function(arg0) {
            return { arg0 };
        },
    };
    return { __proto__: null, "./app-0a1b_bg.js": import0 };
}
const IntoSourceFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intosource_free(ptr, 1));

let buffer = wasm.memory.buffer;
wasm.__wbindgen_start();
`;

/** Sections of a wasm: a type of no arguments, imports of that type, a memory, exports of the imports in their order. */
function wasmOf(imports, exports) {
  const list = (id, items) => {
    const body = [items.length, ...items.flat()];
    return [id, body.length, ...body];
  };
  const name = (text) => [text.length, ...Buffer.from(text)];
  return Buffer.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...list(1, [[0x60, 0, 0]]),
    ...list(2, imports.map(([module, one]) => [...name(module), ...name(one), 0, 0])),
    ...list(5, [[0, 1]]),
    ...list(7, [...exports.map((one, at) => [...name(one), 0, at]), [...name('memory'), 2, 0]]),
  ]);
}

const look = (bytes) => {
  const module = new WebAssembly.Module(bytes);
  return [WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from} ${name}`), WebAssembly.Module.exports(module).map(({ name }) => name)];
};

test('a class that a library exports goes, and with it the only call of its functions', () => {
  const glue = withoutClasses(GLUE);
  assert.doesNotMatch(glue, /IntoSource/);
  assert.deepEqual([...called(glue)], ['memory', '__wbindgen_start']);
  assert.match(glue, /let buffer/);
});

test('a class that something else still names is refused', () => {
  assert.throws(() => withoutClasses(`${GLUE}\nnew IntoSource();`), /another way/);
});

test('both sides know each other by short names, and what is not asked for is not given', () => {
  const wasm = wasmOf([['./app-0a1b_bg.js', '__wbg_data_c7e5e8500f1bca2f'], ['./loader.js', 'load']], ['__wbindgen_start', 'table']);
  const short = shortNames(withoutClasses(GLUE), wasm, ['table', 'memory']);
  assert.deepEqual(look(short.wasm), [['a 0', './loader.js load'], ['e0', 'table', 'memory']]);
  assert.match(short.glue, /^ {8}0: function\(arg0\)/m);
  assert.match(short.glue, /wasm\.memory\.buffer;\nwasm\.e0\(\)/);
  assert.doesNotMatch(short.glue, /__wbg_(data|abort)/);
});

const checkRefused = (what, glue, imports) =>
  test(`refused: ${what}`, () => assert.throws(() => shortNames(glue, wasmOf(imports, []), []), /another way/));
checkRefused('an import that the glue does not give', GLUE, [['./app-0a1b_bg.js', '__wbg_new_0']]);
checkRefused('imports from two modules', GLUE, [['./app-0a1b_bg.js', '__wbg_data_c7e5e8500f1bca2f'], ['./b.js', '__wbg_abort_75a93bc755ef5425']]);
checkRefused('a module by another name', GLUE.replace('_bg.js', '.js'), []);

test('long names keep their length in front, and an export without a name goes', () => {
  const long = 'x'.repeat(300);
  const wasm = wasmOf([['m', 'a'], ['m', 'b']], ['one', 'two']);
  const renamed = rename(wasm, (from, name) => [from, name + long], (name) => (name === 'one' ? undefined : name));
  assert.deepEqual(look(renamed), [[`m a${long}`, `m b${long}`], ['two', 'memory']]);
});
