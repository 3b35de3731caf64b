// Small helpers over a folder of built files.
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Every file under `dir`, as sorted paths relative to it with forward slashes. */
export async function walk(dir, prefix = '') {
  const found = [];
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) found.push(...(await walk(`${dir}/${entry.name}`, `${prefix}${entry.name}/`)));
    else found.push(prefix + entry.name);
  }
  return found.sort();
}

/** SHA-256 in the given encoding (`base64` for integrity, `hex` for names). */
export const sha256 = (bytes, encoding) => createHash('sha256').update(bytes).digest(encoding);

/** Brotli at the given quality; 11 is what the size table counts with. */
export const brotli = (bytes, quality = 11) =>
  compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
