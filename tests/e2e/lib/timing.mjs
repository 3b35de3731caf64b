// Times taken inside the page, so that the wire between test and browser is not in them.
import * as app from './app.mjs';

/** To be added to a context: notes when what a person waits for is there, in milliseconds since the navigation began. */
export const listen = () => {
  // To be asked before anything is clicked: the time at which the first frame is drawn whose callbacks find that something
  // has happened. The next task after them runs when the frame has been drawn; being asked first, its message comes before
  // whatever the app puts off until then.
  globalThis.painted = (happened) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      const frame = () => {
        if (happened()) port2.postMessage('');
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  // Nobody taps within the same moment: what the app has put off until after the last answer is done first.
  globalThis.atRest = () => new Promise((resolve) => requestIdleCallback(resolve));
  const has = (selector, words) => [...document.querySelectorAll(selector)].some((node) => node.textContent.includes(words));
  const whenThere = (selector, words) =>
    new Promise((resolve) => {
      const look = () => {
        if (!has(selector, words)) return false;
        resolve(performance.now());
        return true;
      };
      if (look()) return;
      const observer = new MutationObserver(() => {
        if (look()) observer.disconnect();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    });
  // The shell's own button does not count: it stands there before the program.
  globalThis.usableAt = whenThere('.page.tonight .button[data-size]:enabled:not(#shell-now)', '');
  globalThis.completeAt = whenThere('.page .button:enabled', 'Save a file');
  addEventListener('stillnight:started', () => {
    globalThis.startedAt = performance.now();
  });
};

/** Milliseconds from the navigation until Tonight can be used. */
export async function usable(page, url) {
  await page.goto('about:blank');
  await app.open(page, url);
  return page.evaluate(() => globalThis.usableAt);
}

/** Milliseconds from the app standing there until the whole journal is read and both copies are compared. */
export async function history(page, url) {
  await page.goto('about:blank');
  await app.open(page, `${url}#/data`);
  return page.evaluate(async () => (await globalThis.completeAt) - globalThis.startedAt);
}

/**
 * Taps the button with these words: milliseconds until its answer (something that matches `answer`) is painted, and
 * until the page says Saved.
 */
export const tap = (page, words, answer) =>
  page.evaluate(
    async ([words, answer]) => {
      const has = ([selector, text]) => [...document.querySelectorAll(selector)].some((node) => node.textContent.startsWith(text));
      const button = [...document.querySelectorAll('.page .button')].find((node) => node.textContent === words);
      let wasLeft = false; // the word of the tap before may still stand there
      const isSaved = () => {
        if (document.querySelector('.status[data-state="saved"]') === null) wasLeft = true;
        return wasLeft && document.querySelector('.status[data-state="saved"]') !== null;
      };
      const seen = (happened) =>
        new Promise((resolve) => {
          const observer = new MutationObserver(look);
          function look() {
            if (!happened()) return;
            observer.disconnect();
            resolve(performance.now());
          }
          observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        });
      let isAnswered = false;
      const answered = seen(() => has(answer)).then(() => {
        isAnswered = true;
      });
      const saved = seen(isSaved);
      await globalThis.atRest();
      const painted = globalThis.painted(() => isAnswered);
      const began = performance.now();
      button.click();
      await answered;
      return { painted: (await painted) - began, saved: (await saved) - began };
    },
    [words, answer],
  );

/** Works every switch and choice of the page once: milliseconds from each click until its frame is painted. */
export const operate = (page) =>
  page.evaluate(async () => {
    const seen = [];
    const count = document.querySelectorAll('main :is([type="checkbox"], [type="radio"])').length;
    for (let at = 0; at < count; at += 1) {
      // A choice may have changed what there is to choose from.
      const control = document.querySelectorAll('main :is([type="checkbox"], [type="radio"])')[at];
      if (!control || control.disabled || (control.type === 'radio' && control.checked)) continue;
      await globalThis.atRest();
      const painted = globalThis.painted(() => true);
      const began = performance.now();
      control.click();
      seen.push((await painted) - began);
    }
    return seen;
  });

/**
 * Goes to a route, or clicks what a selector finds: milliseconds until the words of `seen` (a selector) have changed
 * and are painted.
 */
export const answer = (page, { route, click, seen }) =>
  page.evaluate(
    async ({ route, click, seen }) => {
      const words = () => document.querySelector(seen)?.textContent ?? '';
      const before = words();
      const happened = () => words() !== '' && words() !== before && !document.querySelector('[aria-busy="true"]');
      await globalThis.atRest();
      const painted = globalThis.painted(happened);
      const began = performance.now();
      if (route) location.hash = route;
      else document.querySelector(click).click();
      return (await painted) - began;
    },
    { route, click, seen },
  );

/** Puts the list of foods in each order once: milliseconds until the list has been made anew, and until it is painted. */
export const rank = (page) =>
  page.evaluate(async () => {
    const seen = [];
    const list = document.querySelector('.foods__list');
    const select = [...document.querySelectorAll('.foods select')].find((one) => [...one.options].some((option) => option.value === 'name'));
    for (const { value } of [...select.options].reverse()) {
      const changed = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(list, { subtree: true, childList: true, characterData: true });
      });
      let isRanked = false;
      await globalThis.atRest();
      const painted = globalThis.painted(() => isRanked);
      const began = performance.now();
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const ranked = (await changed) - began;
      isRanked = true;
      seen.push({ ranked, painted: (await painted) - began });
    }
    return seen;
  });
