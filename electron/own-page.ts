/** Where the built window lives; a scheme of our own, never `file:`. */
export const bundleOrigin = { scheme: 'app', host: 'bundle', page: 'app://bundle/index.html' } as const;

/** True for an address inside the app's own bundle. Parsed, not compared by its beginning: `app://bundle.evil/` begins alike. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${bundleOrigin.scheme}:` &&
    url.host === bundleOrigin.host &&
    url.username === '' &&
    url.password === ''
  );
}
