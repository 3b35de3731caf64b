// One thing a person might do on Tonight, chosen at random, waited for until the page says Saved.
import * as app from './app.mjs';
import { otherNumber } from './checks.mjs';

const chosen = (page) => page.locator('.scale input:checked').evaluateAll((all) => all[0]?.closest('label').textContent);

export async function act(page, random) {
  const over = app.button(page, 'It’s over');
  if (await over.isVisible()) {
    const what = random.below(6);
    if (what === 0) await over.click();
    else if (what < 4) await app.pick(page, 'How strong at worst?', String(otherNumber(random, await chosen(page))));
    else await app.pick(page, 'Where?', random.pick(['Left leg', 'Right leg', 'Feet']));
  } else {
    await app.button(page, random.pick([app.HAPPENING, app.HAPPENING, 'Calm so far', 'Going to bed'])).click();
  }
  await app.saved(page);
}
