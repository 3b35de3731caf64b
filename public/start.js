// Loads the wasm, and the offline worker once the app runs. All that must work without wasm is in boot.js.
const bundle = document.querySelector('meta[name="stillnight-bundle"]').dataset;
const address = (path) => new URL(path, document.baseURI).href;

// The worker downloads every file of the app, so it waits until the person has a working page.
const register = () =>
  navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch((error) => {
    console.warn('Stillnight will not work offline here:', error.message);
  });
const idle = window.requestIdleCallback ?? ((task) => setTimeout(task, 1));
window.addEventListener(
  'stillnight:started',
  () => {
    if ('serviceWorker' in navigator) idle(register);
  },
  { once: true },
);

// The screen with its button comes first, and the program competes with it neither for the line nor for the processor. A
// page that nobody sees is never painted, and not every browser tells: the program then comes a little later.
const painted = new Promise((resolve) => {
  if (document.hidden) resolve();
  else if (window.PerformanceObserver?.supportedEntryTypes?.includes('paint')) {
    const told = (list) => list.getEntriesByName('first-contentful-paint').length > 0 && resolve();
    new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
  }
  setTimeout(resolve, 300);
});

try {
  await painted;
  const [glue, wasm] = await Promise.all([import(address(bundle.js)), fetch(address(bundle.wasm))]);
  if (!wasm.ok) throw new Error(`the program answered ${wasm.status}`);
  // wasm-bindgen compiles while it downloads, and falls back to a buffer where the host sends a wrong type.
  await glue.default({ module_or_path: wasm });
} catch (error) {
  console.error('Stillnight could not start:', error);
  // boot.js shows what can be done, and says so by cancelling; where it did not arrive either, the words must do.
  if (window.dispatchEvent(new Event('stillnight:failed', { cancelable: true }))) {
    document.getElementById('shell-failed').hidden = false;
    document.documentElement.dataset.failed = '';
  }
}
