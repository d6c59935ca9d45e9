import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { application, aScene } from '../../../../tests/integration/accreditation-scene.ts';
import { countOf, rowsOf } from '../../../../tests/integration/pools-city.ts';
import { pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { accredited, aPdf, applied, openedNotice, type MadeFile } from '../../../../tests/setup/an-accreditation.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { accreditationRoutes } from '../routes.ts';

const database = await testDatabase();

describe('the public', () => {
  test.each(['', '/en'])('reads who is accredited, and the notice, valid and empty too (%s)', async (prefix) => {
    const { city, site, home } = await aScene(database);
    await pageOf(site.get(`${prefix}${home}/accreditamento`));
    await accredited(city.system, { through: '2026-11-30' });
    const { noticeId } =
      (await rowsOf<MadeFile>(city, sql`select notice_id as "noticeId" from accreditation`))[0] ?? {};
    const page = await pageOf(site.get(`${prefix}${home}/accreditamento`));
    expect(page.text).toContain('Il Filo');
    expect(page.text).toContain('2026');
    // What is in the file is nobody's business.
    expect(page.html).not.toMatch(/polizza|filo@example|Elena|00743110157/);
    const notice = await pageOf(site.get(`${prefix}${home}/accreditamento/avvisi/${noticeId}`));
    expect(notice.text).toContain('Assicurazione');
    await pageOf(site.get(`${prefix}${home}/accreditamento/avvisi/${noticeId}/domanda`));
    await pageOf(site.get(`${prefix}${home}/accreditamento/riprendi`));
    await pageOf(site.get(`${prefix}${home}/accreditamento/riprendi/inviato`));
  });

  test('sees a lapse on its day, before any clock has rung', async () => {
    const { city, site, home } = await aScene(database);
    await accredited(city.system, { through: '2026-11-30' });
    site.clock.now = new Date('2026-11-30T22:59:00Z');
    expect((await pageOf(site.get(`${home}/accreditamento`))).text).not.toContain('Sospeso');
    // Midnight in Italy.
    site.clock.now = new Date('2026-11-30T23:00:00Z');
    expect((await pageOf(site.get(`${home}/accreditamento`))).text).toContain('Sospeso');
  });

  test('is not found under notices and files that are not there, and may not see the desk’s', async () => {
    const { city, site, home } = await aScene(database);
    const { fileId } = await applied(city.system, await openedNotice(city.system));
    const none = '00000000-0000-4000-8000-000000000000';
    for (const path of [
      `avvisi/${none}`,
      'avvisi/x',
      `avvisi/${none}/domanda`,
      'domanda/x',
      `domanda/${'a'.repeat(43)}`,
    ])
      expect((await site.get(`${home}/accreditamento/${path}`)).status, path).toBe(404);
    const closed = ['', `/${fileId}`, `/${fileId}/decisione`, `/${fileId}/requisiti/assicurazione`, '/avvisi'];
    for (const path of closed)
      expect([403, 404], path).toContain((await site.get(`${home}/sportello/accreditamento${path}`)).status);
    expect((await site.get(`${home}/ente/accreditamento`)).status).toBe(403);
    expect((await site.get(`${home}/ente/accreditamento/${fileId}`)).status).toBe(404);
    const elsewhere = aSite(database, [city.municipality], accreditationRoutes);
    const manager = staff('provider', city.providerId);
    expect((await elsewhere.get(`${home}/ente/accreditamento/${fileId}`, manager)).status).toBe(404);
  });
});

describe('an organisation without an account', () => {
  test('applies, hands in a document and a declaration, and gets its link again', async () => {
    const { city, home, visitor, upload } = await aScene(database);
    const noticeId = await openedNotice(city.system);
    const sent = await visitor.post(`${home}/accreditamento/avvisi/${noticeId}/domanda`, application);
    expect(sent.status).toBe(303);
    const file = locationOf(sent);
    expect((await pageOf(visitor.get(file))).text).toContain('Da consegnare');
    await pageOf(visitor.get(`${file}/requisiti/assicurazione`));
    await pageOf(visitor.get(`${file}/requisiti/onorabilita`));
    const pdf = new File([aPdf], 'Polizza RC.pdf');
    expect((await upload(`${file}/requisiti/assicurazione`, { expires: '2099-12-31' }, pdf)).status).toBe(303);
    const declared = await upload(`${file}/requisiti/onorabilita`, { declare: 'yes', declaredBy: 'Nina Prova' });
    expect(locationOf(declared)).toBe(`${file}?fatto=given`);
    expect((await pageOf(visitor.get(locationOf(declared)))).text).toContain('In controllo');

    const again = await visitor.post(`${home}/accreditamento/riprendi`, { taxCode: application.taxCode });
    expect(locationOf(again)).toBe(`${home}/accreditamento/riprendi/inviato`);
    expect((await visitor.get(file)).status).toBe(404);
    const [letter] = await rowsOf<{ recipient: string; body: string }>(
      city,
      sql`select recipient, body from message where event_key like 'accreditation-link:%'`,
    );
    expect(letter?.recipient).toBe('nuova@example.org');
    const fresh = /http:\/\/localhost(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
    await pageOf(visitor.get(fresh));
  });

  test('asking for the link of a file that is not there looks the same, and writes to nobody', async () => {
    const { city, home, visitor } = await aScene(database);
    const answer = await visitor.post(`${home}/accreditamento/riprendi`, { taxCode: '00743110157' });
    expect(locationOf(answer)).toBe(`${home}/accreditamento/riprendi/inviato`);
    expect(await countOf(city, sql`select 1 from message`)).toBe(0);
    await pageOf(visitor.post(`${home}/accreditamento/riprendi`, { taxCode: '00743110158' }), 422);
  });

  test.each([
    ['organisation', { organisation: '' }, 'Scrivi il nome'],
    ['taxCode', { taxCode: '00743110158' }, 'ha un errore'],
    ['taxCode', { taxCode: '123' }, 'codice fiscale intero'],
    ['kindsOfHelp', { kindsOfHelp: [] }, 'almeno un aiuto'],
    // One that the notice does not cover counts for none.
    ['kindsOfHelp', { kindsOfHelp: ['housing'] }, 'almeno un aiuto'],
    ['contactName', { contactName: '' }, 'chi segue'],
    ['email', { email: 'nuova' }, 'e-mail'],
  ])('is told what is wrong with %s, and what was typed is kept', async (field, wrong, words) => {
    const { city, home, visitor } = await aScene(database);
    const noticeId = await openedNotice(city.system);
    const path = `${home}/accreditamento/avvisi/${noticeId}/domanda`;
    const page = await pageOf(visitor.post(path, { ...application, ...wrong }), 422);
    expect(page.text).toContain(words);
    expect(page.html).toContain(`href="#field-${field}"`);
    if (field !== 'email') expect(page.html).toContain('value="nuova@example.org"');
    expect(await countOf(city, sql`select 1 from accreditation`)).toBe(0);
  });

  test.each([
    ['nothing', undefined, '2099-12-31', 'Scegli un documento'],
    ['a page', new File(['<script>alert(1)</script>'], 'polizza.pdf'), '2099-12-31', 'non è un PDF'],
    ['an empty one', new File([''], 'polizza.pdf'), '2099-12-31', 'vuoto'],
    ['one without its date', new File([aPdf], 'polizza.pdf'), '', 'la data in cui scade'],
    ['one with no date that is', new File([aPdf], 'polizza.pdf'), '2099-02-30', 'la data in cui scade'],
    ['one that has lapsed', new File([aPdf], 'polizza.pdf'), '2020-12-31', 'già scaduto'],
  ])('cannot hand in %s', async (_what, file, expires, words) => {
    const { city, home, upload } = await aScene(database);
    const { token } = await applied(city.system, await openedNotice(city.system));
    const path = `${home}/accreditamento/domanda/${token}/requisiti/assicurazione`;
    expect((await pageOf(upload(path, { expires }, file), 422)).text).toContain(words);
    expect(await countOf(city, sql`select 1 from accreditation_evidence`)).toBe(0);
  });

  test('may send five megabytes to its file, and nowhere else, and not six', async () => {
    const { city, home, upload } = await aScene(database);
    const { token } = await applied(city.system, await openedNotice(city.system));
    const path = `${home}/accreditamento/domanda/${token}/requisiti/assicurazione`;
    const big = (size: number) => new File([aPdf, new Uint8Array(size - aPdf.length)], 'grande.pdf');
    expect((await upload(path, { expires: '2099-12-31' }, big(5 * 1024 * 1024))).status).toBe(303);
    expect((await upload(path, { expires: '2099-12-31' }, big(6 * 1024 * 1024))).status).toBe(413);
    expect((await upload(`${home}/accreditamento/riprendi`, {}, big(300 * 1024))).status).toBe(413);
    const [stored] = await rowsOf(
      city,
      sql`select octet_length(content) as size, digest = sha256(content) as right from accreditation_evidence`,
    );
    expect(stored).toEqual({ size: 5 * 1024 * 1024, right: true });
  });
});
