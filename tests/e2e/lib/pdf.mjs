// The text of a PDF as Chromium writes them, page by page: enough of the format for that and no more. Glyphs become letters
// by the tables the file brings for copying text.
import { inflateSync } from 'node:zlib';

/** Every object by its number: its dictionary and, where it has one, its stream. */
function objects(file) {
  const text = file.toString('latin1');
  const found = new Map();
  for (const { 0: head, 1: number, index } of text.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b/g)) {
    const from = index + head.length;
    const end = text.indexOf('endobj', from);
    const stream = text.indexOf('stream', from);
    if (stream === -1 || stream > end) {
      found.set(Number(number), { dict: text.slice(from, end) });
      continue;
    }
    const dict = text.slice(from, stream);
    const length = Number(dict.match(/\/Length (\d+)/)[1]);
    const start = stream + (text.startsWith('stream\r\n', stream) ? 8 : 7);
    const bytes = file.subarray(start, start + length);
    found.set(Number(number), { dict, data: (/FlateDecode/.test(dict) ? inflateSync(bytes) : bytes).toString('latin1') });
  }
  return found;
}

const letters = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph to letters, from a table of the file. */
function table(cmap) {
  const found = new Map();
  for (const [, part] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of part.matchAll(/<(\w+)>\s*<(\w+)>/g)) found.set(parseInt(glyph, 16), letters(to));
  }
  for (const [, part] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, to] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = letters(to);
      for (let glyph = parseInt(low, 16); glyph <= parseInt(high, 16); glyph += 1) {
        found.set(glyph, first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + glyph - parseInt(low, 16)));
      }
    }
  }
  return found;
}

const reference = (dict, name) => Number(dict.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1]);

/** The text of each page; every run of letters on a line of its own. */
export function pagesOf(file) {
  const all = objects(file);
  const fonts = new Map();
  const fontOf = (number) => {
    if (!fonts.has(number)) fonts.set(number, { map: table(all.get(reference(all.get(number).dict, 'ToUnicode'))?.data ?? ''), wide: /Type0/.test(all.get(number).dict) });
    return fonts.get(number);
  };
  const pages = [...all.values()].filter(({ dict }) => /\/Type\s*\/Page\b/.test(dict));
  return pages.map(({ dict }) => {
    const resources = Number.isNaN(reference(dict, 'Resources')) ? dict : all.get(reference(dict, 'Resources')).dict;
    const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, Number(number)]));
    return runs(all.get(reference(dict, 'Contents')).data, (name) => fontOf(named.get(name)));
  });
}

/** What the drawing orders of a page write. */
function runs(orders, fontOf) {
  let font;
  let text = '';
  for (const [order, name, hex] of orders.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (name) font = fontOf(name);
    else if (hex) {
      const step = font.wide ? 4 : 2;
      for (let at = 0; at < hex.length; at += step) text += font.map.get(parseInt(hex.slice(at, at + step), 16)) ?? '';
    } else if (order === 'ET') text += '\n';
  }
  return text;
}

/** Words apart from how they were broken into lines and runs. */
export const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');
