import { type Browser, chromium } from 'playwright-core';

/** Opens the Chromium that tests run in: the one that `npm test` found, else Debian's. It speaks to nothing but the pages it is given. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ARMTRACE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
