// Compares content/intakes.csv with the tables of recommended intakes, upper levels and Daily Values in a document
// written for people. Takes the path of that document; prints every figure that differs and fails when there is one.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const NUTRIENTS = ['iron', 'magnesium', 'vitamin_d', 'b12', 'folate', 'vitamin_c'];
const SEXES = { Male: 'm', Female: 'f', Pregnant: 'p', Lactating: 'l' };
const AGES = { '14–18': '14', '19–30': '19', '31–50': '31', '51–70': '51', '> 70': '71' };
const UPPER = { Iron: 'iron', Magnesium: 'magnesium', 'Vitamin D': 'vitamin_d', 'Vitamin B12': 'b12', Folate: 'folate', 'Vitamin C': 'vitamin_c' };
const DAILY = { iron: 'iron', magnesium: 'magnesium', 'vitamin D': 'vitamin_d', B12: 'b12', folate: 'folate', 'vitamin C': 'vitamin_c' };

// The first number of a cell, or "none" where it says so.
const figure = (cell) => (/^none\b/.test(cell) ? 'none' : (cell.match(/[\d.]+/) ?? ['?'])[0]);

function counts(cell, value) {
  if (value === 'none') return '';
  if (/supplements\/medicines only/.test(cell)) return 'supplements';
  return /synthetic/.test(cell) ? 'synthetic' : 'all';
}

// "group nutrient kind" -> "value counts", as the document has it.
export function fromDocument(text) {
  const found = new Map();
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('*', '')).slice(1, -1);
    const [, sex, age] = (cells[0] ?? '').match(/^(Male|Female|Pregnant|Lactating) (.+)$/) ?? [];
    if (sex && AGES[age]) {
      NUTRIENTS.forEach((nutrient, at) => found.set(`${SEXES[sex]}${AGES[age]} ${nutrient} rda`, `${figure(cells[at + 1])} `));
    }
    if (cells.length === 5 && UPPER[cells[0]]) {
      ['y14', 'y19'].forEach((group, at) => {
        const value = figure(cells[at + 1]);
        found.set(`${group} ${UPPER[cells[0]]} ul`, `${value} ${counts(cells[3], value)}`);
      });
    }
    if (line.startsWith('FDA Daily Values')) {
      for (const [word, nutrient] of Object.entries(DAILY)) {
        const [, adult, preg] = line.match(new RegExp(`\\b${word} ([\\d.]+) / ([\\d.]+) `)) ?? [];
        found.set(`adult ${nutrient} dv`, `${adult} `);
        found.set(`preg ${nutrient} dv`, `${preg} `);
      }
    }
  }
  return found;
}

// The same of our own table.
export function fromTable(text) {
  const rows = text.trim().split('\n').slice(1).map((line) => line.split(','));
  return new Map(rows.map(([group, nutrient, kind, value, , counted]) => [`${group} ${nutrient} ${kind}`, `${value} ${counted}`]));
}

// One line for each figure that is not the same on both sides.
export function differences(document, table) {
  const keys = [...new Set([...document.keys(), ...table.keys()])];
  return keys.filter((key) => document.get(key) !== table.get(key)).map((key) => `${key}: ${document.get(key) ?? 'missing'} in the document, ${table.get(key) ?? 'missing'} in the table`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!process.argv[2]) {
    console.error('usage: node scripts/intakes.mjs <document.md>');
    process.exit(2);
  }
  const [document, table] = await Promise.all([
    readFile(process.argv[2], 'utf8').then(fromDocument),
    readFile(new URL('../content/intakes.csv', import.meta.url), 'utf8').then(fromTable),
  ]);
  const found = differences(document, table);
  console.log(found.length ? found.join('\n') : `${table.size} figures, all the same`);
  process.exit(found.length ? 1 : 0);
}
