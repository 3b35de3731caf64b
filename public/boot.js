// Runs before the first paint, blocking, so that nothing flashes: theme, text size, which shell to show, the
// Trusted Types policy, and a tap on the big button before the wasm is there. It must stay tiny, must survive
// blocked storage, and knows nothing of the journal beyond four plain keys.
(() => {
  'use strict';
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem('stillnight/' + key);
    } catch {
      return null;
    }
  };
  const oneOf = (key, allowed) => (allowed.includes(read(key)) ? read(key) : allowed[0]);

  // The app makes every element by name. Only the failure block below is read from markup, and only the worker has an
  // address: nothing else may turn text into markup or a script address.
  if (window.trustedTypes) {
    try {
      trustedTypes.createPolicy('default', {
        createHTML: (html) => (/<script|[\s"'/]on\w+\s*=|javascript:/i.test(html) ? null : html),
        createScriptURL: (url) => (new URL(url, document.baseURI).href === new URL('./sw.js', document.baseURI).href ? url : null),
      });
    } catch {
      // A policy of that name exists already: the page then simply keeps the stricter one.
    }
  }

  const now = new Date();
  const hour = now.getHours();
  const tonight = /^#?\/?(tonight)?$/.test(location.hash);
  const since = Number(read('running')) || 0;
  const part = hour >= 18 || hour < 5 ? 'night' : hour < 11 ? 'morning' : 'day';
  const shell = !tonight ? 'page' : since ? 'tonight-running' : 'tonight-' + part;

  const wanted = oneOf('pref/theme', ['auto', 'day', 'dark', 'night']);
  const late = hour >= 22 || hour < 6;
  const system = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'day';
  const theme = wanted !== 'auto' ? wanted : late && (tonight || since) ? 'night' : system;
  root.dataset.theme = theme;
  root.dataset.text = oneOf('pref/text', ['100', '125', '150', '200']);
  root.dataset.shell = shell;
  // The same colours as the page's background in style/tokens.css.
  document.querySelector('meta[name="theme-color"]').content = { day: '#faf6ee', dark: '#0c1015', night: '#000000' }[theme];

  const lang = /^en/.test(navigator.language) ? navigator.language : 'en-GB';
  const clock = oneOf('pref/clock', ['auto', '12', '24']);
  const hours = { auto: {}, 12: { hourCycle: 'h12' }, 24: { hourCycle: 'h23' } }[clock];
  const format = (date, options) => new Intl.DateTimeFormat(lang, options).format(date);
  const time = (date) => format(date, { hour: '2-digit', minute: '2-digit', ...hours });
  const set = (id, text) => {
    const node = document.getElementById(id);
    if (node) node.textContent = text;
  };

  // The first use of the browser's formats takes longer than all else here, and their line keeps its height without them.
  const date = () => {
    // Until the day begins, the night is the one of the evening before.
    const evening = new Date(now);
    if (hour < 11) evening.setDate(evening.getDate() - 1);
    const day = format(evening, { weekday: 'short' });
    set('shell-night', `${day}${part === 'day' ? '' : ' night'}, ${format(evening, { day: 'numeric', month: 'short' })}`);
    if (oneOf('pref/face', ['shown', 'hidden']) === 'shown') set('shell-clock', time(now));
  };
  const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));

  const fill = () => {
    const titles = {
      'tonight-night': 'Awake with your legs?',
      'tonight-morning': 'How was last night?',
      'tonight-day': 'How is today?',
      page: 'Stillnight',
    };
    set('page-title', titles[shell] ?? 'Since ' + time(new Date(since)));
    afterPaint(date);
    for (const link of document.querySelectorAll('nav a')) {
      if (tonight ? link.hash === '#/tonight' : location.hash.startsWith(link.hash)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    recall();
  };

  // Keeps the moment of the tap. A tap that no run of the app has taken up yet is never overwritten.
  let keptAt = 0;
  const sayKept = () => set('shell-status', `Kept: ${time(new Date(keptAt))}`);
  const recall = () => {
    try {
      const { at } = JSON.parse(read('tap'));
      if (at <= now && now - at < 1800000) keptAt = at; // half an hour: the same waking, seen after a reload
    } catch {
      // No tap, or one that only the app can make sense of.
    }
    if (keptAt && shell !== 'page') sayKept();
  };
  const keep = () => {
    const at = Date.now();
    const value = JSON.stringify({ at, off: -new Date(at).getTimezoneOffset() });
    const key = read('tap') === null ? 'stillnight/tap' : 'stillnight/tap/' + at;
    try {
      localStorage.setItem(key, value);
      if (localStorage.getItem(key) === value) keptAt = at;
    } catch {
      // Said below, in words.
    }
    return at;
  };
  const tapped = () => {
    const at = keptAt || keep();
    if (keptAt) sayKept();
    else set('shell-status', `This browser will not let the page keep anything, so please remember the time: ${time(new Date(at))}.`);
  };

  // Everything Stillnight has stored here, word for word: the way out when the app itself cannot start.
  const exportRaw = () => {
    const all = {};
    try {
      for (let i = 0; i < localStorage.length; i += 1) {
        const key = localStorage.key(i);
        if (key.startsWith('stillnight/')) all[key] = localStorage.getItem(key);
      }
    } catch {
      set('shell-failed-note', 'This browser will not let the page read what is stored.');
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 1)], { type: 'application/json' }));
    link.download = 'stillnight-raw.json';
    link.click();
    set('shell-failed-note', `Stored items written to the file: ${Object.keys(all).length}.`);
  };

  // The app could not be loaded: say so, and show what the page says to readers without JavaScript.
  const fail = () => {
    const block = document.getElementById('shell-failed');
    if (!block || !block.hidden || document.querySelector('.crash')) return;
    block.hidden = false;
    root.dataset.failed = '';
    const plain = document.querySelector('noscript');
    const parsed = new DOMParser().parseFromString(plain.textContent, 'text/html');
    block.append(...parsed.body.childNodes);
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('button');
    if (!button) return;
    if (button.id === 'shell-now') tapped();
    else if (button.id === 'shell-reload') location.reload();
    else if (button.id === 'shell-export') exportRaw();
  });
  // As soon as the page is parsed; the event for loaded content waits for scripts, and the first paint does not.
  document.addEventListener('readystatechange', fill, { once: true });
  window.addEventListener('stillnight:failed', (event) => {
    event.preventDefault();
    fail();
  });
  // A script that cannot be fetched raises an event that does not bubble, hence the capture.
  window.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) fail();
    },
    true,
  );
})();
