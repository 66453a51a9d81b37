import http from 'node:http';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, openHost, send, type TestHost } from '../server/open-host.ts';

let host: TestHost;
let token = '';
const ask = (address: string, asked?: Asked) => send(host.origin, address, asked);
const invitationIn = (address: string) => new URL(address).hash.replace('#code=', '');

/** A call as the bridge makes it, but for what a test changes. */
function call(changed: Record<string, string | null> = {}, name = 'app.state', body: string | Uint8Array = '{}') {
  const headers: Record<string, string> = {};
  const usual = {
    authorization: `Bearer ${token}`,
    origin: host.origin,
    'content-type': 'application/x-armtrace-call',
  };
  for (const [header, value] of Object.entries({ ...usual, ...changed })) if (value !== null) headers[header] = value;
  return ask(`/engine/call/${name}`, { method: 'POST', headers, body });
}

function enter(code: string, origin = host.origin) {
  return ask('/engine/session', { method: 'POST', headers: { origin, 'x-armtrace-invitation': code } });
}

beforeAll(async () => {
  host = await openHost();
  token = (await enter(invitationIn(host.invite()))).body;
});
afterAll(async () => {
  await host?.close();
  await host?.remove();
});

describe('the loopback host', () => {
  test('answers a call of the window it has let in', async () => {
    const { status, body } = await call();
    expect([status, JSON.parse(body)]).toMatchObject([200, { ok: true, value: { host: 'browser' } }]);
  });

  test('stolen address: an invitation works once, and only until the next', async () => {
    const first = invitationIn(host.invite());
    const second = invitationIn(host.invite());
    expect((await enter(first)).status).toBe(403);
    expect((await enter(second, 'http://127.0.0.1:1')).status).toBe(403);
    const entered = await enter(second);
    expect(entered.status).toBe(200);
    expect(entered.headers['set-cookie']).toBeUndefined();
    expect((await enter(second)).status).toBe(403);
    expect((await enter('')).status).toBe(403);
    expect((await call()).status).toBe(401);
    token = entered.body;
    expect((await call()).status).toBe(200);
  });

  test('no token, no engine', async () => {
    for (const authorization of [null, '', 'Bearer ', 'Bearer x', token, `bearer ${token}`, `Bearer ${token}x`]) {
      const { status, body } = await call({ authorization });
      expect([status, JSON.parse(body)], String(authorization)).toMatchObject([401, { code: 'shell.not-invited' }]);
      const headers: Record<string, string> = authorization === null ? {} : { authorization };
      expect((await ask('/engine/events', { headers })).status).toBe(401);
    }
  });

  test('DNS rebinding: any other name for this machine is a wrong host', async () => {
    const { port } = new URL(host.origin);
    const names = [
      'evil.example',
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ];
    for (const name of [...names, `[::1]:${port}`, `0.0.0.0:${port}`, `127.0.0.1:${port}.`]) {
      expect((await call({ host: name })).status, name).toBe(421);
      expect((await ask('/', { headers: { host: name } })).status, name).toBe(421);
    }
  });

  test('cross-site request: a foreign origin, none, or null is refused even with the token', async () => {
    const { port } = new URL(host.origin);
    const origins = [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
    ];
    for (const origin of [...origins, `${host.origin}/`, null]) {
      expect((await call({ origin })).status, String(origin)).toBe(403);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await call({ 'sec-fetch-site': site })).status, site).toBe(403);
      expect((await ask('/page.js', { headers: { 'sec-fetch-site': site } })).status, site).toBe(403);
    }
    const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/', { headers: { ...navigation, 'sec-fetch-dest': 'document' } })).status).toBe(200);
    expect((await ask('/', { headers: { ...navigation, 'sec-fetch-dest': 'iframe' } })).status).toBe(403);
  });

  test('form of another page: no content type that a form can send is taken', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json',
      null,
    ]) {
      expect((await call({ 'content-type': type })).status, String(type)).toBe(415);
    }
  });

  test('no sharing with other origins, asked before or not', async () => {
    const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    expect((await ask('/engine/call/app.state', { method: 'OPTIONS', headers: asked })).status).toBe(403);
    expect(
      (await ask('/engine/call/app.state', { method: 'OPTIONS', headers: { ...asked, origin: host.origin } })).status,
    ).not.toBe(200);
    const { headers } = await call();
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('every answer carries the policy and the headers that keep it to itself', async () => {
    const answers = await Promise.all([
      ask('/'),
      ask('/page.js'),
      ask('/bridge.js'),
      ask('/none'),
      ask('/', { headers: { host: 'evil.example' } }),
      ask('/', { method: 'POST' }),
      call(),
      call({ authorization: null }),
      call({ 'content-type': 'text/plain' }),
      call({}, 'constructor'),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'; object-src 'none'$/,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  test('path traversal: nothing outside the window’s folder is served', async () => {
    const attempts = [
      '/..%2frenderer-bridge.js',
      '/%2e%2e/renderer-bridge.js',
      '/..%5crenderer-bridge.js',
      '/%00',
      '/%',
      '//etc/passwd',
    ];
    for (const attempt of [...attempts, '/../renderer-bridge.js', '/%2fetc%2fpasswd', '/....//package.json']) {
      expect((await ask(attempt)).status, attempt).toBeGreaterThanOrEqual(400);
    }
    expect((await ask('/page.css')).status).toBe(200);
  });

  test('only the calls of the contract, each with its own input', async () => {
    for (const name of ['constructor', '__proto__', '', 'app.state/..', 'file.hold', 'APP.STATE']) {
      expect((await call({}, name)).status, name).toBe(404);
    }
    for (const body of ['', 'nonsense', '{"a":', new Uint8Array([0x7b, 0xff, 0x7d])]) {
      expect((await call({}, 'app.state', body)).status).toBe(400);
    }
    expect(JSON.parse((await call({}, 'app.state', '{"more":1}')).body)).toMatchObject({
      ok: false,
      code: 'shell.bad-input',
    });
    expect((await ask('/engine/call/app.state', { headers: { authorization: `Bearer ${token}` } })).status).toBe(405);
    expect(
      (
        await ask('/engine/none', {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, origin: host.origin },
        })
      ).status,
    ).toBe(404);
  });

  test('a body above the cap is turned away by its size alone', async () => {
    expect(
      (await call({ 'content-length': String(16 * 2 ** 20 + 1) }, 'app.state', '{}').catch(() => ({ status: 413 })))
        .status,
    ).toBe(413);
    const large = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        origin: host.origin,
        'content-type': 'application/x-armtrace-octets',
        'content-length': String(512 * 2 ** 20 + 1),
        'x-armtrace-file-name': encodeURIComponent('gross.xlsx'),
      };
      const request = http.request(`${host.origin}/engine/hold`, { method: 'POST', headers }, resolve);
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(large.statusCode).toBe(413);
    large.destroy();
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await call(chunked)).status).toBe(400);
  });

  test('listens on this machine’s own address only', async () => {
    const port = Number(new URL(host.origin).port);
    const outside = Object.values(os.networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const address of [...outside, '::1', '127.0.0.2']) {
      const reached = await new Promise((resolve) => {
        const request = http.get({ host: address, port }, () => resolve(true));
        request.on('error', () => resolve(false));
      });
      expect(reached, address).toBe(false);
    }
  });
});
