// The stored and shared forms as docs/storage-format.md and docs/share-format.md describe them, written a second
// time on purpose: the tests must not trust the app's own code.

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (Castagnoli), as four bytes, most significant first. */
export function crc32c(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 255];
  const out = Buffer.alloc(4);
  out.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return out;
}

/** A link's payload with its envelope. */
export function envelope({ version = 1, kind = 1, flags = 0, payload = Buffer.alloc(0) }) {
  const body = Buffer.concat([Buffer.from([version, kind, flags]), payload]);
  return Buffer.concat([body, crc32c(body)]).toString('base64url');
}

/** The revision in a stored value, as bytes that compare in order. */
export const revisionOf = (stored) => Buffer.from(stored.slice(7, 23), 'base64url');

/** The entry in a stored value. */
export const contentOf = (stored) => JSON.parse(stored.slice(23));

/** Id from a moment and a number; revision likewise. */
export function id(ms, n) {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUIntBE(n, 6, 6);
  return bytes.toString('base64url');
}
