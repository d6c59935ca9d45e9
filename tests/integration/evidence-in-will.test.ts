import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact } from '../../src/features/context.ts';
import { addMeeting } from '../../src/features/learning/public.ts';
import { addAgreement } from '../../src/features/path/agreements/keep-agreements.ts';
import { changeStanding } from '../../src/features/path/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { aMeeting } from '../setup/a-meeting.ts';
import { registered } from '../setup/a-municipality.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'alfonia', name: 'Alfonia' });
await aLab(database);
const now = new Date();
const system = aContext(database.app, city, { actor: { kind: 'system' }, now });
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const manager = aBrowser(app, { slug: 'alfonia', token: await signedIn(system, 'city-manager') });
const page = '/alfonia/laboratorio/passi/1.1/prove';

it('is chosen among what stands in the platform already, and leads there', async () => {
  await changeStanding(system, { kind: 'joined', on: '2026-01-15', reason: 'Delibera' });
  expect((await readPage(manager, page)).html).not.toContain('in-will');
  await addAgreement(system, {
    direction: 'horizontal',
    body: 'Caritas di Alfonia',
    bodyKind: 'third-sector',
    commitment: 'Apre due stanze',
    cents: null,
    hours: null,
    resource: 'due stanze',
    from: '2026-02-01',
    ends: null,
  });
  await addMeeting(system, aMeeting({ title: 'Tavolo di avvio', day: todayAt(now) - 3 }));
  await addMeeting(system, aMeeting({ title: 'Tavolo che verrà', day: todayAt(now) + 3 }));
  await transact(system, (tx) =>
    sql`insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source,
        measured_at, published_at)
      values (${city.tenantId}, 'first-contact-share', '2026-05-01', 1, 30, 60, false, 1, 1, 'query', ${now}, ${now})`.execute(
      tx,
    ),
  );
  const { html } = await readPage(manager, page);
  expect(html).not.toContain('Tavolo che verrà');
  const known = [...html.matchAll(/<option value="(\/[^"]+)"[^>]*>([^<]*)</g)].map(([, path = '', label = '']) => ({
    path,
    label,
  }));
  expect(known.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^Caritas di Alfonia: Apre due stanze \(accordo, del 1/),
    expect.stringMatching(/, maggio 2026 \(numero, del /),
    expect.stringMatching(/^Tavolo di avvio \(verbale, del /),
  ]);
  for (const { path } of known)
    expect((await manager.post(`${page}/in-will`, { known: path })).headers.get('Location')).toContain('fatto');

  const step = await readPage(manager, '/alfonia/laboratorio/passi/1.1');
  const given = linksIn(step.html, /\/alfonia\/(laboratorio\/accordi|laboratorio\/incontri|numeri)\/./);
  expect(given).toHaveLength(3);
  for (const href of given) await readPage(manager, href);
  expect((await readPage(manager, `/en${page}`)).text).toContain('It is in WILL already');
});

it('is nothing that the list does not hold', async () => {
  for (const known of ['', '/laboratorio/accordi/altro', 'https://example.org', '//example.org']) {
    const refused = await manager.post(`${page}/in-will`, { known });
    expect([known, refused.status]).toEqual([known, 422]);
    expect(await refused.text()).toContain('Scegli dalla lista che cosa lo prova');
  }
  const stranger = aBrowser(app);
  expect((await stranger.post(`${page}/in-will`, { known: '/laboratorio/accordi/altro' })).status).toBe(403);
});
