// Comma-separated values as content/ has them: a header line, quotes where a cell needs them, \n at the end of each line.

/** The rows of a text, each an object by column name. */
export function parseCsv(text) {
  const [columns, ...rows] = records(text);
  return {
    columns,
    rows: rows.map((cells) => {
      if (cells.length !== columns.length) throw new Error(`a row has ${cells.length} cells, not ${columns.length}: ${cells.slice(0, 3)}`);
      return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    }),
  };
}

/** The text of rows. */
export function csvText(columns, rows) {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells) => `${cells.map(cell).join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column]))).join('');
}

function records(text) {
  const all = [];
  let cells = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') (cell += '"'), (at += 1);
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') cells.push(cell), (cell = '');
    else if (c === '\n') cells.push(cell), all.push(cells), (cells = []), (cell = '');
    else if (c !== '\r') cell += c;
  }
  if (cell !== '' || cells.length > 0) cells.push(cell), all.push(cells);
  return all;
}
