// Small checks that say what they saw, a wait on any condition, and reproducible randomness.
import { isDeepStrictEqual, inspect } from 'node:util';

const show = (value) => inspect(value, { depth: 4, breakLength: 140 });

export function equal(seen, wanted, what) {
  if (!isDeepStrictEqual(seen, wanted)) throw new Error(`${what}: saw ${show(seen)}, wanted ${show(wanted)}`);
}

export function match(seen, pattern, what) {
  if (!pattern.test(String(seen))) throw new Error(`${what}: saw ${show(seen)}, wanted ${pattern}`);
}

export function ok(condition, what) {
  if (!condition) throw new Error(what);
}

/** Asks again until the answer is truthy; says what it waited for when that never comes. */
export async function until(ask, what, patience = 20_000) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    const answer = await ask().catch((error) => {
      last = error;
    });
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never came: ${what}${last ? ` (${last.message.split('\n')[0]})` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Numbers from 0 up to 1 that a seed fixes (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)] };
}

/** A number from 0 to 10 that is not the one chosen now: picking the same again would change nothing. */
export const otherNumber = (random, now) => (now === undefined ? random.below(11) : (Number(now) + 1 + random.below(10)) % 11);
