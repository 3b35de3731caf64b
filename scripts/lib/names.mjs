// Names each hashed file after its final bytes. Trunk hashes before minification and wasm-opt, and a name that
// is cached for ever must not outlive its content.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { sha256 } from './files.mjs';
import { isHashed } from './policy.mjs';

/**
 * Renames the hashed files at the top of `dir` and mends `index.html`. Files that mention one another (the glue
 * of wasm-bindgen names its wasm) come in the order wasm, the rest, so that a mention is mended before its
 * holder is hashed.
 */
export async function nameByContent(dir, paths) {
  const hashed = paths.filter((path) => isHashed(path) && !path.includes('/'));
  hashed.sort((a, b) => Number(b.endsWith('.wasm')) - Number(a.endsWith('.wasm')));
  let page = await readFile(`${dir}/index.html`, 'utf8');
  const renamed = [];
  for (const path of hashed) {
    let bytes = await readFile(`${dir}/${path}`);
    if (!path.endsWith('.wasm')) {
      let text = bytes.toString('utf8');
      for (const [from, to] of renamed) text = text.replaceAll(from, to);
      bytes = Buffer.from(text);
      await writeFile(`${dir}/${path}`, bytes);
    }
    const to = path.replace(/-[0-9a-f]{8,}/, `-${sha256(bytes, 'hex').slice(0, 16)}`);
    await rename(`${dir}/${path}`, `${dir}/${to}`);
    renamed.push([path, to]);
    page = page.replaceAll(path, to);
  }
  await writeFile(`${dir}/index.html`, page);
}
