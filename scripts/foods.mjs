// Writes content/foods.csv from a table of foods in which every figure was compared with the USDA's own release
// (National Nutrient Database for Standard Reference, Release 28, public domain):
//
//   node scripts/foods.mjs PATH            takes the figures over; keeps names, flags and notes that stand there already
//   node scripts/foods.mjs PATH --check    changes nothing; fails where one figure differs
//
// Both print the hash of all figures that tests/foods.rs holds fast. Figures are the source's, everything else is ours to
// mend in content/foods.csv itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { csvText, parseCsv } from './lib/csv.mjs';
import { sha256 } from './lib/files.mjs';

const FILE = new URL('../content/foods.csv', import.meta.url).pathname;

/** What must equal the source. */
const NUMBERS = [
  'serving_g', 'energy_kcal', 'protein_g', 'fibre_g', 'iron_mg', 'magnesium_mg', 'calcium_mg', 'sodium_mg', 'vitamin_c_mg',
  'vitamin_d_ug', 'vitamin_b12_ug', 'folate_dfe_ug', 'vitamin_a_rae_ug',
];
const SOURCED = ['fdc_id', 'usda_description', ...NUMBERS, 'legacy_check', 'legacy_diff'];

/** What is ours. The last has no column in the source: kinds of animal, for those who leave one out. */
const OWN = [
  'name', 'food_group', 'serving_desc', 'vegan', 'vegetarian', 'pescatarian', 'al_milk', 'al_egg', 'al_fish', 'al_crustacean',
  'al_mollusc', 'al_treenut', 'al_peanut', 'al_soy', 'al_wheat', 'al_gluten', 'al_sesame', 'al_celery', 'al_mustard', 'al_lupin',
  'al_sulphite', 'haem_iron', 'fortified', 'phytate', 'mercury', 'liver_vitamin_a', 'high_oxalate', 'caffeine', 'cautions',
  'recipe_varies', 'note', 'meat',
];

const FLAGS_FIRST = OWN.slice(3, -2);
const COLUMNS = [
  'ndb', 'fdc_id', 'name', 'food_group', 'serving_desc', ...NUMBERS, ...FLAGS_FIRST, 'meat', 'note', 'usda_description',
  'legacy_check', 'legacy_diff',
];

function digest(rows) {
  const plain = (cell) => (cell === '' ? '' : String(Number(cell)));
  const line = (row) => [String(Number(row.ndb)), row.fdc_id, ...NUMBERS.map((column) => plain(row[column]))].join(',');
  const sorted = [...rows].sort((a, b) => (a.ndb < b.ndb ? -1 : 1));
  return sha256(`${sorted.map(line).join('\n')}\n`, 'hex');
}

function read(path) {
  const { columns, rows } = parseCsv(readFileSync(path, 'utf8'));
  const missing = ['ndb', ...SOURCED].filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${path} has no ${missing.join(', ')}`);
  return rows;
}

/** Every difference in a figure, one line each. */
function differences(ours, source) {
  const known = new Map(source.map((row) => [row.ndb, row]));
  const found = ours.filter((row) => !known.has(row.ndb)).map((row) => `${row.ndb} ${row.name}: not in the source`);
  for (const row of source) {
    const own = ours.find(({ ndb }) => ndb === row.ndb);
    if (!own) found.push(`${row.ndb} ${row.name}: missing`);
    for (const column of own ? SOURCED : []) {
      if (own[column] !== row[column]) found.push(`${row.ndb} ${own.name}: ${column} is "${own[column]}", in the source "${row[column]}"`);
    }
  }
  return found;
}

const path = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (!path) {
  console.error('usage: node scripts/foods.mjs PATH [--check]');
  process.exit(2);
}
const source = read(path);
if (process.argv.includes('--check')) {
  const ours = read(FILE);
  const found = differences(ours, source);
  if (found.length > 0) {
    console.error(found.join('\n'));
    process.exit(1);
  }
  console.log(`${ours.length} foods, ${ours.length * SOURCED.length} cells equal the source`);
} else {
  const before = existsSync(FILE) ? read(FILE) : [];
  const rows = source.map((row) => {
    const own = before.find(({ ndb }) => ndb === row.ndb) ?? row;
    return { ...row, ...Object.fromEntries(OWN.map((column) => [column, own[column] ?? ''])) };
  });
  writeFileSync(FILE, csvText(COLUMNS, rows));
  console.log(`${rows.length} foods written`);
}
console.log(`figures ${digest(read(FILE))}`);
