// Medians, 95th percentiles, and a table of them on the terminal.

const at = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export const median = (numbers) => at(numbers, 0.5);
export const p95 = (numbers) => at(numbers, 0.95);

/** Milliseconds, kilobytes and shares as a person reads them. */
export const ms = (time) => `${time.toFixed(0)} ms`;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (a, b) => (b === 0 ? '–' : `${(a / b).toFixed(2)} ×`);

/** Rows of text as one Markdown table whose columns stand under one another. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const line = (row) => `| ${row.map((cell, column) => cell + ' '.repeat(widths[column] - [...cell].length)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
