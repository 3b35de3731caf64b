// Listens to every page of the run: errors, policy violations, requests to other origins. Any of them fails the
// test during which it happened, unless that test breaks things on purpose and names what it expects.

const found = [];

/** Notes a fact that must not be. */
export const note = (text) => found.push(text.replace(/\s+/g, ' ').slice(0, 300));

/** Hands over what was noted since the last call, without what the test expects. */
export function takeNotes(allowed = []) {
  const all = found.splice(0);
  return all.filter((text) => !allowed.some((pattern) => pattern.test(text)));
}

const OWN = /^(blob:|data:|about:|http:\/\/127\.0\.0\.1:\d+\/|chrome-error:)/;

/** Is the address one of the tests' own servers, or no server at all? */
export const checkOrigin = (url) => {
  if (!OWN.test(url)) note(`foreign request: ${url}`);
};

const policyListener = () => {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
};

/** Watches a Playwright context and all its pages and workers. */
export async function watch(context) {
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => note(`page error: ${error.error().message}`));
  context.on('request', (request) => checkOrigin(request.url()));
  await context.addInitScript(policyListener);
  return context;
}

/** Watches a Puppeteer page. */
export async function watchPuppeteer(page) {
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`page error: ${error.message ?? error}`));
  page.on('request', (request) => checkOrigin(request.url()));
  await page.evaluateOnNewDocument(policyListener);
  return page;
}
