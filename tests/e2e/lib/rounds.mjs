// Kill after kill over one profile: start, see that nothing confirmed is missing, do things, SIGKILL at a random
// moment. What was confirmed is handed in and out, so that a long run can be stopped and taken up again.
import { act } from './act.mjs';
import * as app from './app.mjs';
import { launchProfile } from './browser.mjs';
import { equal } from './checks.mjs';
import { confirm, lost } from './confirmed.mjs';

/** Starts over the profile and checks. Hands back the browser. */
export async function reopen(url, profile, confirmed, what) {
  const browser = await launchProfile(profile);
  await app.open(browser.page, url);
  equal(await lost(browser.page, confirmed), [], `confirmed entries lost, ${what}`);
  return browser;
}

/** Does things until the random moment comes, at most `longest` and a little later, then kills. */
export async function actUntilKilled({ page, kill }, random, confirmed, longest = 900) {
  await app.go(page, '#/tonight');
  let dead = false;
  const end = new Promise((resolve) => setTimeout(resolve, 100 + random.below(longest))).then(() => {
    dead = true;
    return kill();
  });
  while (!dead) {
    try {
      await act(page, random);
      await confirm(page, confirmed);
    } catch (error) {
      if (!dead) throw error;
    }
  }
  await end;
}
