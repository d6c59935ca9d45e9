import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { application, aScene } from '../../../../tests/integration/accreditation-scene.ts';
import { rowsOf } from '../../../../tests/integration/pools-city.ts';
import { pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { insured, openedNotice } from '../../../../tests/setup/an-accreditation.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';

const database = await testDatabase();

describe('a provider with an account', () => {
  test.each(['', '/en'])('applies from it, finds its file and asks for renewal (%s)', async (prefix) => {
    const { city, site, home } = await aScene(database);
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
