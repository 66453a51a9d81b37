import { protocol } from 'electron';
import { answerFromBundle, answerScript, type BundleAnswer } from '../core/shell/bundle.ts';
import { answerHeaders } from '../core/shell/content-security-policy.ts';
import { bundleOrigin, isOwnPage } from './own-page.ts';

/** Makes `app:` a scheme with an origin, as `https:` has one; before the app is ready. It may not go round the policy. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: bundleOrigin.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function answer(request: Request, folder: string): Promise<BundleAnswer> | BundleAnswer {
  if (request.method !== 'GET' || !isOwnPage(request.url)) {
    return { status: 403, headers: answerHeaders(), body: 'not in the bundle' };
  }
  const { pathname } = new URL(request.url);
  // The page loads a bridge before the app; here the preload has already put it in place.
  return pathname === '/bridge.js' ? answerScript('') : answerFromBundle(folder, pathname);
}

/** Serves the built window, and nothing outside its folder, as `app://bundle/`. */
export function setupBundle(folder: string): void {
  protocol.handle(bundleOrigin.scheme, async (request) => {
    const { status, headers, body } = await answer(request, folder);
    return new Response(body, { status, headers });
  });
}
