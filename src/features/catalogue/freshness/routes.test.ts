import { beforeAll, describe, expect, test } from 'vitest';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { insertLink } from '../keeping/link-store.ts';
import { refreshFreshness } from '../public.ts';
import { theCatalogue } from '../testing/a-catalogue-site.ts';
import { aCatalogue, idOf } from '../testing/open-page.ts';

const database = await testDatabase();
let ctx: Ctx;
let site: ReturnType<typeof aSite>;
let desk: Actor;
let administrator: Actor;
/** What was last right in 2020, and names no mailbox. */
let old: string;
let fresh: string;
const list = '/monza/sportello/verifiche';
const dayMs = 86_400_000;

beforeAll(async () => {
  ctx = await aCatalogue(database);
  site = aSite(database, [ctx.municipality], theCatalogue);
  desk = await anAccount(database, ctx.municipality);
  administrator = await anAccount(database, ctx.municipality, 'administrator');
  old = await idOf(ctx, 'solidale');
  fresh = await idOf(ctx, 'doposcuola');
});

const page = async (path: string, actor?: Actor) => (await site.get(path, actor)).text();
const night = () => refreshFreshness({ ...ctx, actor: { kind: 'system' }, now: site.clock.now });

describe('the list of today', () => {
  test('is for the desk, and says why it is empty', async () => {
    expect((await site.get(list)).status).toBe(403);
    expect((await site.post(`${list}/${old}`, { act: 'confirm', seen: '1' })).status).toBe(403);
    const html = await page(list, desk);
    await expectValidHtml(html);
    expect(textOf(html)).toContain('domani trovi qui le prime');
  });

  test.each([
    ['', 'Da verificare'],
    ['/en', 'To be checked'],
  ])('shows how the catalogue stands and what to do, with keys for the first (%s)', async (language, stale) => {
    await night();
    const html = await page(`${language}${list}`, desk);
    await expectValidHtml(html);
    expect(textOf(html)).toContain(stale);
    expect(html).toContain('Spesa &lt;/script&gt;');
    for (const key of ['1', '2', '3']) expect(html.split(`data-shortcut="${key}"`)).toHaveLength(2);
  });

  test('confirms with one key, and the sheet says so', async () => {
    expect(textOf(await page(`/monza/servizi/${old}`))).toContain(
      'Nessuno conferma queste informazioni dal 3 maggio 2020',
    );
    expect(textOf(await page('/monza/servizi?parole=solidale'))).toContain('Nessuno la conferma dal 3 maggio 2020');
    const form = formOfPage(await page(list, desk), `${list}/${old}`);
    const answer = await site.post(`${list}/${old}`, { ...form, act: 'confirm' }, desk);
    expect(locationOf(answer)).toBe(`${list}?esito=confirmed&scheda=${old}`);
    expect(textOf(await page(locationOf(answer), desk))).toContain('è verificata da oggi');
    const sheet = textOf(await page(`/monza/servizi/${old}`));
    expect(sheet).toContain('Verificato il 20 novembre 2026 dallo sportello');
    expect(sheet).not.toContain('Nessuno conferma');
    expect(textOf(await page('/monza/servizi?parole=solidale'))).not.toContain('Nessuno la conferma');
  });

  test('leads to the form of the entry, and knows nothing else', async () => {
    const edit = await site.post(`${list}/${old}`, { act: 'edit', seen: '1' }, desk);
    expect(locationOf(edit)).toBe(`/monza/sportello/catalogo/${old}`);
    for (const form of [{ act: 'x', seen: '1' }, { act: 'confirm' }, { act: 'end', seen: '1', reports: 'x' }])
      expect((await site.post(`${list}/${old}`, form, desk)).status).toBe(404);
    expect((await site.post(`${list}/nulla`, { act: 'confirm', seen: '1' }, desk)).status).toBe(404);
  });
});

describe('“this is wrong”', () => {
  const form = () => `/monza/servizi/${fresh}/segnala`;

  test.each(['', '/en'])('is asked without a name, and warns of personal data (%s)', async (language) => {
    expect(await page(`${language}/monza/servizi/${fresh}`)).toContain(`href="${language}${form()}"`);
    const html = await page(`${language}${form()}`);
    await expectValidHtml(html);
    expect(html).not.toMatch(/type="(email|tel)"/);
    expect(textOf(html)).toContain(language === '' ? 'non scrivere il tuo nome' : 'not your name');
  });

  test('needs a choice, keeps what was written, and is thanked for', async () => {
    const empty = await site.post(form(), { words: 'Non rispondono.' });
    expect(empty.status).toBe(422);
    const html = await empty.text();
    await expectValidHtml(html);
    expect(html).toContain('Non rispondono.');
    expect((await site.post(form(), { wrong: 'other', words: 'x'.repeat(501) })).status).toBe(422);
    expect((await site.post(form(), { wrong: 'tutto' })).status).toBe(422);
    const sent = await site.post(form(), { wrong: ['hours', 'contacts'], words: '<b>Chiuso</b>' });
    expect(locationOf(sent)).toBe(`/monza/servizi/${fresh}?esito=segnalata`);
    expect(textOf(await page(locationOf(sent)))).toContain('Grazie. Lo sportello controlla la scheda.');
    const today = await page(list, desk);
    await expectValidHtml(today);
    expect(today).toContain('&lt;b&gt;Chiuso&lt;/b&gt;');
    expect(textOf(today)).toContain('Gli orari e Il telefono, l’e-mail o il sito');
  });

  test('is for services that are there', async () => {
    for (const id of ['nulla', '00000000-0000-4000-8000-000000000000'])
      expect((await site.get(`/monza/servizi/${id}/segnala`)).status).toBe(404);
  });
});

describe('the link that confirms', () => {
  async function link(): Promise<string> {
    const token = ctx.newToken();
    const expiresAt = new Date(site.clock.now.getTime() + dayMs);
    const mailbox = 'merenda@example.org';
    await transact(ctx, (tx) =>
      insertLink(tx, {
        tokenHash: hashToken(token),
        kind: 'confirm',
        serviceId: fresh,
        mailbox,
        madeAt: site.clock.now,
        expiresAt,
      }),
    );
    return `/monza/confermo/${token}`;
  }

  test.each(['', '/en'])(
    'shows the entry as its readers see it, and changes nothing by itself (%s)',
    async (language) => {
      const path = await link();
      const html = await page(`${language}${path}`);
      await expectValidHtml(html);
      expect(textOf(html)).toContain('2 € al pomeriggio.');
      expect(textOf(await page(`${language}${path}`))).toContain('2 € al pomeriggio.');
    },
  );

  test('confirms by one button, once', async () => {
    const path = await link();
    const answer = await site.post(path, formOfPage(await page(path), path));
    expect(locationOf(answer)).toBe(`/monza/servizi/${fresh}?esito=confermata`);
    const sheet = textOf(await page(locationOf(answer)));
    expect(sheet).toContain('Da oggi la scheda risulta verificata da voi');
    expect(sheet).toContain('Verificato il 20 novembre 2026 da chi dà il servizio');
    for (const again of [await site.post(path, {}), await site.get(path)]) {
      expect(again.status).toBe(410);
      await expectValidHtml(await again.text());
    }
  });
});

describe('how long a check holds', () => {
  const rules = `${list}/regole`;

  test('is for who answers for the city', async () => {
    expect((await site.get(rules, desk)).status).toBe(403);
    expect((await site.post(rules, {}, desk)).status).toBe(403);
    expect(await page(list, desk)).not.toContain(rules);
    expect(await page(list, administrator)).toContain(rules);
  });

  test('is changed by kind of answer, within limits', async () => {
    const html = await page(rules, administrator);
    await expectValidHtml(html);
    const form = formOfPage(html, rules);
    const wrong = await site.post(rules, { ...form, 'months.free': '0', graceDays: 'mai' }, administrator);
    expect(wrong.status).toBe(422);
    const shown = await wrong.text();
    await expectValidHtml(shown);
    expect(textOf(shown)).toContain('Scrivi un numero da 7 a 365');
    expect(shown).toContain('value="mai"');
    const answer = await site.post(rules, { ...form, 'months.free': '3' }, administrator);
    expect(formOfPage(await page(locationOf(answer), administrator), rules)['months.free']).toEqual(['3']);
  });
});
