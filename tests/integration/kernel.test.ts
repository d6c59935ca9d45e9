import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
await registered(database, { slug: 'monza', name: 'Monza' });
const app = testApp(database);
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const own = { ...form, Origin: 'http://localhost' };

describe('every answer', () => {
  it('carries the headers that keep a browser from being used against its person', async () => {
    for (const path of ['/', '/monza', '/monza/nulla', '/assets/will.css', '/monza/accedi']) {
      const { headers } = await app.request(path);
      expect(headers.get('Content-Security-Policy'), path).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy'), path).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('Referrer-Policy'), path).toBe('same-origin');
      expect(headers.get('X-Request-Id'), path).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is kept by no cache when it is a page', async () => {
    expect((await app.request('/monza')).headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('says HTTPS only behind HTTPS', async () => {
    expect((await app.request('/monza')).headers.has('Strict-Transport-Security')).toBe(false);
    const secure = testApp(database, { environment: { PUBLIC_ORIGIN: 'https://will.example' } });
    expect((await secure.request('/monza')).headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{7,}/);
  });
});

describe('a form', () => {
  const sent = (headers: Record<string, string>) =>
    app.request('/monza/accedi', { method: 'POST', headers, body: 'email=&password=' });

  it('is refused when another site sent it, or nobody says who', async () => {
    expect((await sent({ ...form, Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await sent({ ...form, Origin: 'null' })).status).toBe(403);
    expect((await sent({ ...form, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' })).status).toBe(
      403,
    );
    expect((await sent(form)).status).toBe(403);
    expect((await sent(own)).status).toBe(422);
  });

  it('that arrives broken is refused like an empty one', async () => {
    const types = [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded, multipart/form-data',
    ];
    for (const type of types) {
      const answer = await app.request('/monza/accedi', {
        method: 'POST',
        headers: { ...own, 'Content-Type': type },
        body: '--y\r\ngarbage',
      });
      expect(answer.status, type).toBe(422);
    }
  });

  it('is refused when it is too long', async () => {
    const answer = await app.request('/monza/accedi', {
      method: 'POST',
      headers: own,
      body: `email=${'x'.repeat(300 * 1024)}`,
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Troppo lungo');
  });

  it('with a file that is too large for the catalogue is told the limit and what to do, before the file is read', async () => {
    const alfonia = await registered(database, { slug: 'alfonia', name: 'Alfonia' });
    const system = aContext(database.app, alfonia, { actor: { kind: 'system' }, now: new Date() });
    const cookie = `will-alfonia=${await signedIn(system, 'administrator')}`;
    const head = [
      '--x\r\nContent-Disposition: form-data; name="source"\r\n\r\nRegione Prova\r\n',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
    ].join('');
    const upload = (path: string, cookies: string) => {
      let pieces = 0;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
        pull: (controller) => {
          pieces++;
          if (pieces > 100) controller.error(new Error('the file was read'));
          else controller.enqueue(new Uint8Array(1024 * 1024).fill(65));
        },
      });
      const type = 'multipart/form-data; boundary=x';
      const headers = {
        Origin: 'http://localhost',
        Cookie: cookies,
        'Content-Type': type,
        'Content-Length': '1073741824',
      };
      return fresh.request(path, { method: 'POST', headers, body, duplex: 'half' });
    };
    const fresh = testApp(database);
    for (const [path, split] of [
      ['/alfonia/catalogo/importa', 'al massimo 100 MB. Dividilo in più file'],
      ['/en/alfonia/catalogo/importa', 'at most 100 MB come in here. Split it into several'],
    ] as const) {
      const answer = await upload(path, cookie);
      const html = await answer.text();
      expect([answer.status, html.includes(split), html.includes('bin/will import')], path).toEqual([413, true, true]);
      expect(html).toContain('value="Regione Prova"');
      expect((await upload(path, '')).status).toBe(403);
    }
  });

  it('waits when there are too many', async () => {
    const busy = testApp(database);
    let last: Response | undefined;
    // What is allowed grows back while this asks, however slow the machine is.
    for (let n = 0; n < 2000 && last?.status !== 429; n++)
      last = await busy.request('/monza/chiedi', { method: 'POST', headers: own, body: '' });
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('addresses', () => {
  it('lead to the same page in both languages', async () => {
    const [it_, en] = await Promise.all(['/monza', '/en/monza'].map(async (path) => (await app.request(path)).text()));
    expect(it_).toContain('<html lang="it">');
    expect(en).toContain('<html lang="en">');
    expect(it_).toContain('href="/en/monza"');
    expect(en).toContain('href="/monza"');
  });

  it('can begin with the host name of a city', async () => {
    const byHost = testApp(database, { environment: { WILL_HOSTS: 'monza.example=monza' } });
    const page = await byHost.request('http://monza.example/accedi');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('action="/accedi"');
  });

  it('that lead nowhere say so, in the same way for a city that is not there', async () => {
    for (const path of ['/atlantide', '/monza/nulla', '/laboratorio/servizi', '/monza/r/indovinato']) {
      const answer = await app.request(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain('Questa pagina non c’è');
    }
  });

  it('of work pages are closed to whoever is not signed in', async () => {
    for (const path of ['/monza/sportello', '/monza/gruppi', '/monza/ente', '/monza/registro']) {
      expect((await app.request(path)).status, path).toBe(403);
    }
  });

  it('of assets are compressed, and asked for again at no cost', async () => {
    const first = await app.request('/assets/will.css', { headers: { 'Accept-Encoding': 'br' } });
    expect(first.headers.get('Content-Encoding')).toBe('br');
    expect((await first.arrayBuffer()).byteLength).toBeLessThan(25 * 1024);
    const again = await app.request('/assets/will.css', {
      headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await app.request('/assets/src/will.scss')).status).toBe(404);
  });
});

it('answers with a page when the database is gone, and tells nothing of what broke but the request’s id', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const gone = Object.assign(new Error('role "will_app" of the secret host'), { code: '57P01' });
  const db = {
    getExecutor: () => ({ provideConnection: () => Promise.reject(gone) }),
  } as unknown as typeof database.app;
  const answer = await testApp({ ...database, app: db }, { log }).request('/monza');
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).toContain(answer.headers.get('X-Request-Id'));
  expect(page).toContain('È colpa nostra');
  expect(page + lines.join('')).not.toContain('secret');
  expect(lines.join('')).toContain('57P01');
});
