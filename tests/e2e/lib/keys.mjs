// The Tab key, and what it comes to.

/** The words of what has the focus: those of the label around it, or its own. */
export const words = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    return (node?.closest('label')?.textContent || node?.getAttribute('aria-label') || node?.textContent || '').trim();
  });

/**
 * Presses Tab until the focus is on something with these words, or in a group of that name. `back` goes the other way;
 * `stay` is content with where the focus is already.
 */
export async function tabTo(page, wanted, { back = false, stay = false } = {}) {
  const is = (text) => (wanted instanceof RegExp ? wanted.test(text ?? '') : text === wanted);
  if (stay && is(await words(page))) return;
  const seen = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const now = await words(page);
    const group = await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent);
    if (is(now) || is(group)) return;
    seen.push(now);
  }
  throw new Error(`Tab never came to "${wanted}"; it passed ${seen.slice(0, 20).join(' | ')}`);
}

/** Presses Tab until the focus is inside what the selector finds. */
export async function tabInto(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((inside) => Boolean(document.activeElement?.closest(inside)), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}
