import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aScene, evidenceOf } from '../../../../tests/integration/accreditation-scene.ts';
import { countOf, rowsOf } from '../../../../tests/integration/pools-city.ts';
import { pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { aPdf, applied, insured, openedNotice } from '../../../../tests/setup/an-accreditation.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Actor } from '../../people/public.ts';

const database = await testDatabase();

describe('the desk', () => {
  test.each(['', '/en'])('lists, checks and decides, on valid pages (%s)', async (prefix) => {
    const { city, site, home } = await aScene(database);
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
    const { city, site, home } = await aScene(database);
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
    const { city, site, home } = await aScene(database);
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
    const { city, site, home } = await aScene(database);
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
