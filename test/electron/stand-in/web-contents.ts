import { EventEmitter } from 'node:events';
import type { WebPreferences } from 'electron';
import type { CDPSession, Page, Route } from 'playwright-core';
import { decode, encode } from './clone-codec.ts';
import type { PageScripts } from './page-scripts.ts';
import type { Stage } from './stage.ts';
import { preventable } from './strict.ts';

const world = 'Electron Isolated Context';
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** A page of Chromium as the shell's main process sees one. */
export class WebContents extends EventEmitter {
  readonly #stage: Stage;
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #isolated: number | null = null;
  #loading = '';
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(stage: Stage) {
    super();
    this.#stage = stage;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.#tell(`standIn.emit(${JSON.stringify(channel)}, ${JSON.stringify(encode(args))})`);
  }
  get page(): Page {
    if (this.#page === null) throw new Error('electron stand-in: the window has no page yet');
    return this.#page;
  }

  /** A scheme of the shell's own becomes an origin that Chromium can load and the test answers. */
  #outer(address: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
    return this.#stage.schemes.has(scheme) ? `https://${host}.${scheme}.stand-in.test${rest}` : address;
  }
  #inner(address: string): string {
    return address.replace(/^https:\/\/([^/]*)\.([a-z]+)\.stand-in\.test/, '$2://$1');
  }
  #tell(expression: string): void {
    if (this.#isolated === null) return;
    this.#cdp?.send('Runtime.evaluate', { expression, contextId: this.#isolated }).catch(() => {});
  }

  async open(preferences: WebPreferences, scripts: PageScripts): Promise<void> {
    const page = await this.#stage.context.newPage();
    const cdp = await this.#stage.context.newCDPSession(page);
    this.#page = page;
    this.#cdp = cdp;
    await cdp.send('Page.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const frame: unknown = context.auxData?.frameId;
      if (context.name === world && frame === frameTree.frame.id) this.#isolated = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      if (executionContextId === this.#isolated) void this.#answer(payload);
    });
    cdp.on('Page.windowOpen', ({ url }) => {
      const address = this.#inner(url);
      if (this.#openHandler({ url: address }).action === 'deny') this.#stage.refused.windows.push(address);
    });
    page.on('popup', (popup) => void popup.close());
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'standInBinding', executionContextName: world });
    const start = (source: string, rest = {}) => cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, ...rest });
    await start(scripts.mainWorld);
    if (preferences.preload !== undefined && preferences.contextIsolation !== false)
      await start(await scripts.isolatedWorld(preferences.preload), { worldName: world });
    await page.route('**/*', (route) => this.#route(route));
  }

  async load(address: string): Promise<void> {
    this.#loading = address;
    await this.page.goto(this.#outer(address));
  }

  async #answer(payload: string): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: string };
    const senderFrame = { url: this.#inner(this.page.url()), parent: null };
    let reply: { ok: string } | { failed: string };
    try {
      const handler = this.#stage.ipc.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      reply = { ok: encode(await handler({ senderFrame }, ...(decode(args) as unknown[]))) };
    } catch (error) {
      reply = { failed: `Error invoking remote method '${channel}': ${String(error)}` };
    }
    this.#tell(`standIn.reply(${id}, ${JSON.stringify(reply)})`);
  }

  async #route(route: Route): Promise<void> {
    const request = route.request();
    const url = this.#inner(request.url());
    const { refused, session, protocols } = this.#stage;
    if (request.isNavigationRequest() && url !== this.#loading) {
      const isMainFrame = request.frame() === this.page.mainFrame();
      const event = preventable({ url, isMainFrame });
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event);
      if (event.defaultPrevented) refused.navigations.push(url);
      if (event.defaultPrevented) return route.abort('aborted');
    }
    const verdict = Promise.withResolvers<{ cancel?: boolean }>();
    if (session.beforeRequest === undefined) verdict.resolve({});
    else session.beforeRequest({ url }, verdict.resolve);
    const cancelled = (await verdict.promise).cancel === true;
    if (cancelled) refused.requests.push(url);
    const handler = protocols.get(new URL(url).protocol.slice(0, -1));
    // Nothing of a test ever reaches the network, allowed or not.
    if (cancelled || handler === undefined) return route.abort('blockedbyclient');
    const answer = await handler(new Request(url, { method: request.method() }));
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  }
}
