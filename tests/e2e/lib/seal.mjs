// Sealed links and files as docs/share-format.md and docs/backup-format.md describe them, written a second time on purpose:
// the tests must not trust the app's own code.
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { envelope, id } from './codec.mjs';

const ITERATIONS = 600_000;
const KIND = 3;

const key = (phrase, salt, iterations) => pbkdf2Sync(phrase, salt, iterations, 32, 'sha256');

function encrypt(phrase, { salt, nonce, iterations = ITERATIONS, covered }, plain) {
  const cipher = createCipheriv('aes-256-gcm', key(phrase, salt, iterations), nonce);
  cipher.setAAD(covered);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(phrase, { salt, nonce, iterations, covered }, bytes) {
  const cipher = createDecipheriv('aes-256-gcm', key(phrase, salt, iterations), nonce);
  cipher.setAAD(covered);
  cipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
}

/** An entry of an extract. */
export const row = (n, content) => [id(1_795_000_000_000 + n, n), id(1_795_000_000_000 + n, 65536 + n), content];

export const NOTE = 'only for myself';

/** Two nights, one with a note. */
export const FEW = [row(1, { k: 'ni', n: '2026-11-19', f: 'mild', t: NOTE }), row(2, { k: 'ni', n: '2026-11-20', f: 'quiet' })];

/** The payload of an extract: the line that says what it is, then its rows. */
export const extract = (rows, head = 'stillnight extract 1 1') => Buffer.from([head, ...rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)))].join('\n'));

/** A link to an extract that anybody can read. */
export const plainLink = (payload) => envelope({ kind: KIND, flags: 1, payload: deflateRawSync(payload) });

/** A sealed link. */
export function sealedLink(payload, phrase, { iterations = ITERATIONS, flags = 3, cheap = false } = {}) {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(iterations);
  const covered = Buffer.concat([Buffer.from([1, KIND, flags]), count, salt, nonce]);
  const packed = flags & 1 ? deflateRawSync(payload) : payload;
  const bytes = cheap ? randomBytes(40) : encrypt(phrase, { salt, nonce, iterations, covered }, packed);
  return Buffer.concat([covered, bytes]).toString('base64url');
}

/** The lines of a sealed link's extract. */
export function openLink(text, phrase) {
  const bytes = Buffer.from(text, 'base64url');
  const covered = bytes.subarray(0, 35);
  const found = { iterations: bytes.readUInt32BE(3), salt: bytes.subarray(7, 23), nonce: bytes.subarray(23, 35), covered };
  const plain = decrypt(phrase, found, bytes.subarray(35));
  return (bytes[2] & 1 ? inflateRawSync(plain) : plain).toString().split('\n');
}

/** The text inside a sealed file. */
export function openFile(text, phrase) {
  const { stillnight, format, iterations, salt, nonce, sealed } = JSON.parse(text);
  const covered = Buffer.from(`stillnight ${stillnight} ${format} ${iterations} ${salt} ${nonce}`);
  const bytes = (part) => Buffer.from(part, 'base64url');
  return decrypt(phrase, { iterations, salt: bytes(salt), nonce: bytes(nonce), covered }, bytes(sealed)).toString();
}
