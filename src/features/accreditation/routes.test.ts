import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aCity, countOf, rowsOf, type PooledCity } from '../../../tests/integration/pools-city.ts';
import { pageOf, staff } from '../../../tests/integration/pools-scene.ts';
import { aBrowser } from '../../../tests/setup/a-browser.ts';
import { aSite, locationOf } from '../../../tests/setup/a-visitor.ts';
import {
  accredited,
  aPdf,
  applied,
  insured,
  openedNotice,
  type MadeFile,
} from '../../../tests/setup/an-accreditation.ts';
import { anAccount } from '../../../tests/setup/an-account.ts';
import { testApp } from '../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import type { Actor } from '../people/public.ts';
import { accreditationRoutes } from './routes.ts';

const database = await testDatabase();
const application = {
  organisation: 'Cooperativa Nuova',
  taxCode: '00743110157',
  runtsSection: 'social-enterprise',
  kindsOfHelp: ['childcare'],
  contactName: 'Nina Prova',
  email: 'nuova@example.org',
  phone: '',
};

async function scene() {
  const city = await aCity(database, { households: [] });
  const site = aSite(database, [city.municipality], accreditationRoutes);
  // The whole application, which looks cities up once.
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const visitor = aBrowser(app);
  const upload: Upload = async (path, fields, file) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file !== undefined) body.append('file', file);
    return app.request(`http://localhost${path}`, { method: 'POST', body, headers: { Origin: 'http://localhost' } });
  };
  return { city, site, visitor, upload, home: `/${city.municipality.slug}` };
}

/** What a browser sends for a form with a file. */
type Upload = (path: string, fields: Readonly<Record<string, string>>, file?: File) => Promise<Response>;

async function evidenceOf(city: PooledCity): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    city,
    sql`select id from accreditation_evidence order by given_at limit 1`,
  );
  return row?.id ?? '';
}

describe('the public', () => {
  test.each(['', '/en'])('reads who is accredited, and the notice, valid and empty too (%s)', async (prefix) => {
    const { city, site, home } = await scene();
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
    const { city, site, home } = await scene();
    await accredited(city.system, { through: '2026-11-30' });
    site.clock.now = new Date('2026-11-30T22:59:00Z');
    expect((await pageOf(site.get(`${home}/accreditamento`))).text).not.toContain('Sospeso');
    // Midnight in Italy.
    site.clock.now = new Date('2026-11-30T23:00:00Z');
    expect((await pageOf(site.get(`${home}/accreditamento`))).text).toContain('Sospeso');
  });

  test('is not found under notices and files that are not there, and may not see the desk’s', async () => {
    const { city, site, home } = await scene();
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
    const { city, home, visitor, upload } = await scene();
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
    const { city, home, visitor } = await scene();
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
    const { city, home, visitor } = await scene();
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
    const { city, home, upload } = await scene();
    const { token } = await applied(city.system, await openedNotice(city.system));
    const path = `${home}/accreditamento/domanda/${token}/requisiti/assicurazione`;
    expect((await pageOf(upload(path, { expires }, file), 422)).text).toContain(words);
    expect(await countOf(city, sql`select 1 from accreditation_evidence`)).toBe(0);
  });

  test('may send five megabytes to its file, and nowhere else, and not six', async () => {
    const { city, home, upload } = await scene();
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

describe('the desk', () => {
  test.each(['', '/en'])('lists, checks and decides, on valid pages (%s)', async (prefix) => {
    const { city, site, home } = await scene();
    const base = `${prefix}${home}/sportello/accreditamento`;
    const operator = await anAccount(database, city.municipality);
    const manager = await anAccount(database, city.municipality, 'city-manager');
    await pageOf(site.get(base, operator));
    const file = await applied(city.system, await openedNotice(city.system));
    await insured(city.system, file, '2026-11-30');
    const list = await pageOf(site.get(base, operator));
    expect(list.html).toContain(`${base}/${file.fileId}`);
    expect(list.html).not.toContain(`${base}/avvisi"`);
    expect((await pageOf(site.get(base, manager))).html).toContain(`${base}/avvisi"`);
    const requirement = `${base}/${file.fileId}/requisiti/assicurazione`;
    const check = await pageOf(site.get(requirement, operator));
    expect(check.html).toContain(`${base}/${file.fileId}/documenti/`);
    const evidence = await evidenceOf(city);
    const post = (fields: Record<string, string>) => site.post(`${requirement}?consegna=${evidence}`, fields, operator);
    await pageOf(post({}), 422);
    await pageOf(post({ outcome: 'asks-again' }), 422);
    await pageOf(post({ outcome: 'ok', through: '' }), 422);
    await pageOf(post({ outcome: 'ok', through: '2026-13-01' }), 422);
    expect((await post({ outcome: 'ok', through: '2026-11-30' })).status).toBe(303);

    const decision = `${base}/${file.fileId}/decisione`;
    await pageOf(site.get(decision, manager));
    expect((await site.get(decision, operator)).status).toBe(403);
    expect((await site.post(decision, { kind: 'granted', reason: 'x' }, operator)).status).toBe(403);
    await pageOf(site.post(decision, {}, manager), 422);
    await pageOf(site.post(decision, { kind: 'suspended', reason: 'Non ancora' }, manager), 422);
    const decided = await site.post(decision, { kind: 'granted', reason: 'In regola' }, manager);
    const page = await pageOf(site.get(locationOf(decided), manager));
    expect(page.text).toContain('In regola');
    expect(page.text).toMatch(/Versione 1|Version 1/);
    site.clock.now = new Date('2026-12-01T09:00:00Z');
    expect((await pageOf(site.get(`${base}/${file.fileId}`, operator))).text).toMatch(/manca dal|missing since/);
    await pageOf(site.get(decision, manager));
  });

  test('asks again with a reason, which the organisation reads', async () => {
    const { city, site, home } = await scene();
    const file = await applied(city.system, await openedNotice(city.system));
    await insured(city.system, file, '2026-11-30');
    const operator = await anAccount(database, city.municipality);
    const requirement = `${home}/sportello/accreditamento/${file.fileId}/requisiti/assicurazione`;
    const reason = 'Manca la firma';
    await site.post(`${requirement}?consegna=${await evidenceOf(city)}`, { outcome: 'asks-again', reason }, operator);
    const own = await pageOf(site.get(`${home}/accreditamento/domanda/${file.token}`));
    expect(own.text).toContain('Da rifare');
    expect(own.text).toContain(reason);
    expect(await countOf(city, sql`select 1 from message where body like '%Manca la firma%'`)).toBe(1);
  });

  test('downloads documents as files that open in no page, and each download leaves a row', async () => {
    const { city, site, home } = await scene();
    const file = await applied(city.system, await openedNotice(city.system));
    await insured(city.system, file, '2026-11-30');
    const path = `${home}/sportello/accreditamento/${file.fileId}/documenti/${await evidenceOf(city)}`;
    const operator = await anAccount(database, city.municipality);
    const answer = await site.get(path, operator);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(aPdf);
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''polizza\.pdf$/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    expect(await countOf(city, sql`select 1 from audit_entry where action = 'accreditation-evidence-read'`)).toBe(1);
    const others: Actor[] = [{ kind: 'public' }, staff('provider', city.providerId), staff('community-manager')];
    for (const actor of others) expect((await site.get(path, actor)).status).toBe(404);
  });

  test('publishes a notice and its next version, and is told of what is wrong', async () => {
    const { city, site, home } = await scene();
    const manager = await anAccount(database, city.municipality, 'city-manager');
    const base = `${home}/sportello/accreditamento/avvisi`;
    const notice = {
      title: 'Avviso',
      text: 'Testo',
      kindsOfHelp: ['childcare'],
      termMonths: '24',
      daysToComply: '30',
      'requirement-1': 'Assicurazione (RC)',
      'kind-1': 'document',
      'validity-1': 'its-own-date',
      'blocking-1': 'yes',
      'requirement-3': 'Formazione',
      'kind-3': 'declaration',
      'validity-3': 'months',
      'months-3': '12',
    };
    await pageOf(site.get(base, manager));
    await pageOf(site.post(base, {}, manager), 422);
    const months = await pageOf(site.post(base, { ...notice, 'months-3': '0' }, manager), 422);
    expect(months.html).toContain('href="#field-months-3"');
    expect(months.html).toContain('value="Assicurazione (RC)"');
    expect((await site.post(base, notice, manager)).status).toBe(303);
    const [written] = await rowsOf<{ id: string; requirements: unknown }>(
      city,
      sql`select notice_id as id, requirements from accreditation_notice_version`,
    );
    expect(written?.requirements).toEqual([
      {
        key: 'assicurazione-rc',
        kind: 'document',
        title: 'Assicurazione (RC)',
        validity: { kind: 'its-own-date' },
        blocking: true,
      },
      {
        key: 'formazione',
        kind: 'declaration',
        title: 'Formazione',
        validity: { kind: 'months', months: 12 },
        blocking: false,
      },
    ]);
    const page = await pageOf(site.get(`${base}/${written?.id}`, manager));
    expect(page.html).toContain('value="assicurazione-rc"');
    const next = { ...notice, seen: '1', 'key-1': 'assicurazione-rc', 'requirement-1': 'Polizza' };
    expect((await site.post(`${base}/${written?.id}`, next, manager)).status).toBe(303);
    // Begun from a version that is no longer the newest.
    await pageOf(site.post(`${base}/${written?.id}`, next, manager), 422);
    const [second] = await rowsOf<{ keys: unknown }>(
      city,
      sql`select requirements -> 0 ->> 'key' as keys from accreditation_notice_version where version = 2`,
    );
    expect(second).toEqual({ keys: 'assicurazione-rc' });
    expect((await site.post(base, notice, staff('desk-operator'))).status).toBe(403);
  });
});

describe('a provider with an account', () => {
  test.each(['', '/en'])('applies from it, finds its file and asks for renewal (%s)', async (prefix) => {
    const { city, site, home } = await scene();
    const own = staff('provider', city.providerId);
    const base = `${prefix}${home}/ente/accreditamento`;
    await pageOf(site.get(base, own));
    const noticeId = await openedNotice(city.system, { termMonths: 1 });
    const sent = await site.post(`${prefix}${home}/accreditamento/avvisi/${noticeId}/domanda`, application, own);
    expect(sent.status).toBe(303);
    const list = await pageOf(site.get(base, own));
    const path = /href="([^"]+\/ente\/accreditamento\/[0-9a-f-]{36})"/.exec(list.html)?.[1] ?? '';
    await pageOf(site.get(path, own));
    await pageOf(site.get(`${path}/requisiti/assicurazione`, own));
    const [file] = await rowsOf<{ id: string }>(city, sql`select id from accreditation`);
    const token = locationOf(sent).split('/').at(-1) ?? '';
    await insured(city.system, { fileId: file?.id ?? '', token }, '2027-11-30');
    const manager = await anAccount(database, city.municipality, 'city-manager');
    const desk = `${prefix}${home}/sportello/accreditamento`;
    await site.post(`${desk}/${file?.id}/decisione`, { kind: 'granted', reason: 'In regola' }, manager);
    const asked = await site.post(`${path}/rinnovo`, {}, own);
    expect((await pageOf(site.get(locationOf(asked), own))).text).toMatch(/Rinnovo chiesto|Renewal asked/);
    expect((await pageOf(site.get(desk, manager))).text).toMatch(/Rinnovo chiesto|Renewal asked/);
    site.clock.now = new Date('2026-12-01T09:00:00Z');
    await site.post(`${desk}/${file?.id}/decisione`, { kind: 'renewed', reason: 'Rinnovo' }, manager);
    const [renewed] = await rowsOf(
      city,
      sql`select through_on::text as through from accreditation_decision where kind = 'renewed'`,
    );
    expect(renewed).toEqual({ through: '2027-01-19' });
  });
});
