import { type Exposed, exposed, openWorld } from './worlds.ts';

/** The page's side of `contextBridge`: puts in place what a preload exposes. */
const { unwrap } = openWorld('page', 'preload');
document.addEventListener(exposed, (event) => {
  const { key, crossing } = (event as Exposed).detail;
  if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
  Object.defineProperty(window, key, { value: unwrap(crossing), writable: false, configurable: false });
});
