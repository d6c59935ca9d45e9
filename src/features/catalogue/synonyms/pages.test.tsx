import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { createRouter } from '../../../platform/http/router.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import type { Ctx } from '../../context.ts';
import type { StaffRole } from '../../people/public.ts';
import { countUnmet } from '../unmet/count-unmet.ts';
import { aCatalogue, openPage } from '../testing/open-page.ts';
import { synonymRoutes } from './routes.tsx';

const database = await testDatabase();
let ctx: Ctx;
beforeAll(async () => {
  ctx = await aCatalogue(database);
  const word = { word: 'badante', known: true };
  for (let times = 0; times < 6; times++)
    await countUnmet(ctx, { words: [word], quarter: 'Centro', audience: 'older-people', help: 'home-care' });
  await countUnmet(ctx, {
    words: [{ word: 'strana', known: false }],
    quarter: 'Triante',
    audience: undefined,
    help: undefined,
  });
});

const as = (role: StaffRole): Ctx => ({ ...ctx, actor: { kind: 'staff', accountId: ctx.newId(), name: 'Anna', role } });
const open = (path: string, of: Ctx = as('administrator'), language: 'it' | 'en' = 'it') =>
  openPage(of, path, language);

/** Sends the form of a group, as the server would take it. */
async function send(path: string, fields: Record<string, string>, of: Ctx = as('administrator')) {
  const router = createRouter<Ctx>();
  router.use(async (c, next) => {
    c.set('ctx', { ...of, links: { ...of.links, to: (rest) => `/monza${rest}` } });
    await next();
  });
  synonymRoutes(router);
  const response = await router.request(`/monza${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, location: response.headers.get('Location'), html: await response.text() };
}

describe('the pages of who makes the search better', () => {
  test.each([
    '/servizi/parole',
    '/servizi/parole/nuovo',
    '/servizi/parole/badante',
    '/servizi/senza-risposta',
    '/servizi',
  ])('%s is valid HTML in both languages', async (path) => {
    for (const language of ['it', 'en'] as const) {
      const { status, html } = await open(path, as('administrator'), language);
      expect(status).toBe(200);
      await expectValidHtml(html);
    }
  });

  test('are found from the search by who may open them, and by nobody else', async () => {
    const links = async (of: Ctx) =>
      ['/servizi/parole', '/servizi/senza-risposta'].map(async (path) =>
        (await open('/servizi', of)).html.includes(`href="/monza${path}"`),
      );
    expect(await Promise.all(await links(as('administrator')))).toEqual([true, true]);
    expect(await Promise.all(await links(as('desk-operator')))).toEqual([false, true]);
    expect(await Promise.all(await links(ctx))).toEqual([false, false]);
    expect((await open('/servizi/parole', as('desk-operator'))).status).toBe(403);
    expect((await open('/servizi/parole/badante', ctx)).status).toBe(403);
    expect((await open('/servizi/senza-risposta', ctx)).status).toBe(403);
  });

  test('tell what was looked for in vain, and nothing of few', async () => {
    const { html } = await open('/servizi/senza-risposta', as('city-manager'));
    expect(textOf(html)).toMatch(/badante\s*6/);
    expect(textOf(html)).toMatch(/Centro\s*6/);
    expect(textOf(html)).toMatch(/Triante\s*meno di 5/);
    expect(textOf(html)).toContain('Un’altra ricerca aveva una parola che non mostriamo ancora.');
    expect(html).not.toContain('strana');
  });

  test('save a group, tell what is wrong with one beside its field, and keep what was written', async () => {
    const saved = await send('/servizi/parole/nuovo', { words: 'merenda\ndoposcuola', active: 'yes' });
    expect(saved).toMatchObject({ status: 303, location: '/monza/servizi/parole?salvato=1' });
    expect(textOf((await open('/servizi/parole?salvato=1')).html)).toContain('merenda, doposcuola');
    expect(textOf((await open('/servizi?parole=merende')).html)).toContain('Doposcuola del Centro');
    const wrong = await send('/servizi/parole/badante', { words: 'per\nbadante', help: 'home-care' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-words"');
    expect(wrong.html).toContain('per\nbadante');
    await expectValidHtml(wrong.html);
  });

  test('switch a group of ours off and put it back', async () => {
    await send('/servizi/parole/mensa', { words: 'mensa\npasto' });
    expect(textOf((await open('/servizi/parole/mensa')).html)).toContain('Rimetti il gruppo com’era');
    expect((await send('/servizi/parole/mensa/ripristina', {})).status).toBe(303);
    expect(textOf((await open('/servizi/parole/mensa')).html)).not.toContain('Rimetti il gruppo com’era');
  });

  test('keep what a group said before, compared with what stands and taken up again', async () => {
    const versions = '/servizi/parole/cinema/versioni';
    expect(textOf((await open(versions)).html)).toContain('c’è solo la versione di adesso');
    await send('/servizi/parole/cinema', { words: 'cinema\ncavadenti' });
    const list = await open(versions);
    await expectValidHtml(list.html);
    expect(textOf(list.html)).toMatch(/Versione 2 · adesso.*Versione 1.*Una modifica Personale/s);
    for (const language of ['it', 'en'] as const) {
      const { html } = await open(`${versions}/1`, as('administrator'), language);
      await expectValidHtml(html);
      expect(textOf(html)).toContain('cavadenti');
    }
    expect((await send(`${versions}/1`, { seen: '1' })).status).toBe(409);
    expect(await send(`${versions}/1`, { seen: '2' })).toMatchObject({
      status: 303,
      location: `/monza${versions}?ripresa=1`,
    });
    expect(textOf((await open('/servizi/parole/cinema')).html)).not.toContain('cavadenti');
    expect(textOf((await open(`${versions}/2`)).html)).toContain('cavadenti');
  });

  test('bring back a group of the city’s own that was taken away', async () => {
    await send('/servizi/parole/nuovo', { words: 'zampogna\npiffero', active: 'yes' });
    const code = /parole\/(own-[0-9a-f-]+)">zampogna/.exec((await open('/servizi/parole')).html)?.[1] ?? '';
    expect((await send(`/servizi/parole/${code}/ripristina`, {})).status).toBe(303);
    expect((await open(`/servizi/parole/${code}`)).status).toBe(404);
    const { html } = await open('/servizi/parole');
    await expectValidHtml(html);
    expect(html).toContain(`href="/monza/servizi/parole/${code}/versioni">zampogna, piffero</a>`);
    expect((await send(`/servizi/parole/${code}/versioni/1`, { seen: '2' })).status).toBe(303);
    expect(textOf((await open(`/servizi/parole/${code}`)).html)).toContain('Il gruppo di «zampogna»');
    expect((await open('/servizi/parole')).html).not.toContain(`${code}/versioni`);
  });

  test('refuse who may not, and know no group that there is not', async () => {
    expect((await send('/servizi/parole/mensa', { words: 'x' }, as('desk-operator'))).status).toBe(403);
    expect((await send('/servizi/parole/mensa/ripristina', {}, ctx)).status).toBe(403);
    expect((await open('/servizi/parole/mensa/versioni', as('desk-operator'))).status).toBe(403);
    expect((await send('/servizi/parole/mensa/versioni/1', { seen: '1' }, as('desk-operator'))).status).toBe(403);
    for (const path of ['/servizi/parole/marte/versioni', '/servizi/parole/mensa/versioni/99'])
      expect((await open(path)).status, path).toBe(404);
    expect((await send('/servizi/parole/marte', { words: 'marte' })).status).toBe(404);
    expect((await open('/servizi/parole/marte')).status).toBe(404);
  });
});
