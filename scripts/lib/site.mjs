// What other sites may show of a link to this one: Open Graph tags. They need whole addresses, so they exist only where the
// address of the site is known (STILLNIGHT_SITE_URL). Without it the page stays as it is.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The address of the site with a slash at its end, or nothing; an address that browsers would not take stops the build. */
export function siteAddress(text) {
  if (!text?.trim()) return undefined;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new Error(`STILLNIGHT_SITE_URL must be a plain https:// address, and is "${text}"`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The page with the tags after its description, from its own title and description. */
export function withOpenGraph(page, site) {
  const address = siteAddress(site);
  if (!address) return page;
  const title = /<title>([^<]+)<\/title>/.exec(page)?.[1];
  const [whole, description] = /<meta name="?description"? content="([^"]+)" ?\/?>/.exec(page) ?? [];
  if (!title || !description) throw new Error('index.html has no title or no description');
  const property = (name, content) => `<meta property="og:${name}" content="${content}">`;
  const tags = [
    whole,
    `<link rel="canonical" href="${escaped(address)}">`,
    property('type', 'website'),
    property('site_name', title),
    property('title', title),
    property('description', description),
    property('url', escaped(address)),
    property('image', `${escaped(address)}icons/icon-512.png`),
    property('image:width', 512),
    property('image:height', 512),
    property('image:alt', `The mark of ${title}`),
    '<meta name="twitter:card" content="summary">',
  ];
  return page.replace(whole, () => tags.join('\n'));
}
