// Every page there is, for the tests that walk through all of them. The journal of lib/journal.mjs has the night.
export const ROUTES = [
  '#/tonight',
  '#/journal',
  '#/journal/2026-11-20',
  '#/journal/paper',
  '#/patterns',
  '#/report',
  '#/medicines',
  '#/labs',
  '#/context',
  '#/learn',
  '#/learn/what',
  '#/learn/brain',
  '#/learn/causes',
  '#/learn/medicines',
  '#/learn/iron',
  '#/learn/vitamin-d',
  '#/learn/magnesium',
  '#/learn/vitamin-b12',
  '#/learn/helpers',
  '#/learn/meal',
  '#/learn/helps',
  '#/learn/seeking-help',
  '#/learn/sources',
  '#/data',
  '#/settings',
  '#/help',
  '#/about',
  '#/more',
  '#/s/abc',
];

export const THEMES = ['day', 'dark', 'night'];

/** The heading of each route once the app has drawn it. */
export const HEADINGS = {
  '#/tonight': /Awake with your legs|How was last night|How is today|^Since/,
  '#/journal': /^Journal$/,
  '#/journal/2026-11-20': /20 November|November 20/,
  '#/journal/paper': /^Two weeks on paper$/,
  '#/patterns': /^Patterns$/,
  '#/report': /^For the doctor$/,
  '#/medicines': /^Medicines and supplements$/,
  '#/labs': /^Lab values$/,
  '#/context': /^Circumstances$/,
  '#/learn': /^Learn$/,
  '#/learn/what': /^What it is$/,
  '#/learn/brain': /^What may be going on$/,
  '#/learn/causes': /^Causes and conditions$/,
  '#/learn/medicines': /^What can make it worse$/,
  '#/learn/iron': /^Iron$/,
  '#/learn/vitamin-d': /^Vitamin D$/,
  '#/learn/magnesium': /^Magnesium$/,
  '#/learn/vitamin-b12': /^Vitamin B12$/,
  '#/learn/helpers': /^Folate and vitamin C$/,
  '#/learn/meal': /^Meal lab$/,
  '#/learn/helps': /^What helps$/,
  '#/learn/seeking-help': /^When to get help$/,
  '#/learn/sources': /^Sources$/,
  '#/data': /^Your data$/,
  '#/settings': /^Settings$/,
  '#/help': /^Help$/,
  '#/about': /^About Stillnight$/,
  '#/more': /^More$/,
  '#/s/abc': /^A link you received$/,
};

/** Sets the theme before the page reads it. */
export const useTheme = (context, theme) =>
  context.addInitScript((name) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('stillnight/pref/theme', name);
  }, theme);
