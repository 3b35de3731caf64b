// The security policy in one place: the meta tag, the _headers file, the worker and the tests all read it here.

const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** What a meta tag may say. */
export const META_CSP = directives.join('; ');

/** Sent with every response. frame-ancestors is only heard in a header. */
export const HEADERS = {
  'Content-Security-Policy': `${META_CSP}; frame-ancestors 'none'`,
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/** The worker repeats all but the transport header with the page it answers. */
export const WORKER_HEADERS = Object.fromEntries(
  Object.entries(HEADERS).filter(([name]) => name !== 'Strict-Transport-Security'),
);

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** Is the name made from the content, so that the bytes behind it can never change? */
export const isHashed = (path) => /-[0-9a-f]{8,}(_bg)?\.[a-z0-9]+$/.test(path);

/**
 * The `_headers` file as Netlify and Cloudflare Pages read it. Both join the values of all rules that match, so
 * Cache-Control stands only in rules of single files.
 */
export function headersFile(paths) {
  const rule = (path, entries) => [path, ...entries.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [rule('/*', Object.entries(HEADERS)), rule('/', [['Cache-Control', ASK_EACH_TIME]])];
  for (const path of paths) rules.push(rule(`/${path}`, [['Cache-Control', isHashed(path) ? FOR_EVER : ASK_EACH_TIME]]));
  return `${rules.join('\n')}\n`;
}

/** Reads a `_headers` file into `[{ pattern, headers: [[name, value]] }]`. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (!header) rules.push({ pattern: line.trim(), headers: [] });
    else if (rules.length > 0) rules.at(-1).headers.push([header[1], header[2]]);
  }
  return rules;
}

/** The headers for one path, values of the same name joined as the hosts do. */
export function headersFor(rules, path) {
  const found = new Map();
  for (const { pattern, headers } of rules) {
    const hit = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!hit) continue;
    for (const [name, value] of headers) found.set(name, found.has(name) ? `${found.get(name)}, ${value}` : value);
  }
  return found;
}
