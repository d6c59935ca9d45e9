import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { experimentFor, readCourse } from '../../src/features/experiments/public.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCourse, aScene, aWrittenPlan } from './experiments-scene.ts';

const database = await testDatabase();
const idOf = (base: string) => base.split('/').at(-1) ?? '';

it('is written, registered before its start, measured and read in plain words, by pages alone', async () => {
  const scene = await aScene(database);
  const { site, city, open, fill } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  for (const page of ['', '/piano', '/teoria', '/teoria?freccia=a2', '/indicatori', '/disegno']) {
    for (const language of ['', '/en']) {
      const { status, html } = await open(`${language}${base}${page}`);
      expect([page, status]).toEqual([page, 200]);
      await expectValidHtml(html);
    }
  }
  expect(await fill(base, `${base}/registra`, {})).toMatchObject({ status: 303, location: `${base}?esito=registrato` });

  site.clock.now = new Date('2026-07-03T09:00:00Z');
  await aCourse({ ...city, ctx: { ...city.ctx, now: site.clock.now } });
  const { text, html } = await open(base);
  await expectValidHtml(html);
  expect(text).toContain('in corso');
  // Before 8, 9, 8, 9, 8 of 20; after 15, 16, 15, 16, 15 of 20.
  expect(text).toContain('77 su 100 con il servizio, contro 42 su 100 senza. Di più con il servizio.');
  expect(text).toContain('Va nella direzione voluta.');
  expect(text).toContain('Può essere ancora un caso');
  expect(text).toContain('Rotta: il suo indicatore non si è mosso più di quanto farebbe per caso.');
  expect(text).toContain('Tiene: il suo indicatore si è mosso.');
  expect(html).toContain('will-theory-broken');
  expect(text).toContain('Finora non è scattata.');
});

it('says what is missing, and is not registered without it or after its start', async () => {
  const scene = await aScene(database);
  const { site, city, open, fill } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const list = `/${city.slug}/laboratorio/sperimentazioni`;
  const { location: empty } = await fill(list, list, { titolo: 'Vuota' });
  const { text } = await open(empty);
  expect(text).toContain('Prima di registrare manca qualcosa');
  expect(text).toContain('Scegli almeno un indicatore');
  const late = await aWrittenPlan(scene, '2026-01-14');
  expect((await open(late)).text).toContain('si registra prima di cominciare');
  // The day of the start is not before it.
  expect((await open(await aWrittenPlan(scene, '2026-01-15'))).text).toContain('si registra prima di cominciare');
  const sent = await site.post(`${late}/registra`, { letta: '99' }, city.manager);
  expect(sent.status).toBe(303);
  const whole = await experimentFor({ ...city.ctx, actor: city.manager }, idOf(late));
  expect(whole?.registrations).toEqual([]);
  const seen = String(whole?.experiment.edits);
  expect((await site.post(`${late}/registra`, { letta: seen }, city.manager)).status).toBe(422);
  expect((await experimentFor({ ...city.ctx, actor: city.manager }, idOf(late)))?.registrations).toEqual([]);
});

it('never rewrites what was registered: by page, by a form sent twice, by SQL of any role', async () => {
  const scene = await aScene(database);
  const { site, city, open, fill } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  await fill(base, `${base}/registra`, {});
  const first = async () => (await experimentFor({ ...city.ctx, actor: city.manager }, idOf(base)))?.registrations[0];
  const registered = await first();
  expect(registered).toMatchObject({
    version: 1,
    reason: null,
    plan: {
      indicators: [
        { code: 'satisfaction', baseline: 0.4, target: 0.7 },
        { code: 'loneliness', target: 3 },
      ],
    },
  });

  // By page: the plan may be changed, the promise stands; a next version needs its reason.
  await fill(`${base}/indicatori`, `${base}/indicatori`, {
    indicatore: 'satisfaction',
    partenza: '50',
    obiettivo: '55',
    entro: '2026-12-31',
  });
  expect(await first()).toEqual(registered);
  expect((await open(base)).text).toContain('da 40 % a 70 %'.replaceAll(' %', '%'));
  const bare = await fill(base, `${base}/registra`, { motivo: '' });
  expect(bare.status).toBe(422);
  await expectValidHtml(bare.html);
  const again = await fill(base, `${base}/registra`, { motivo: 'Il questionario è cambiato' });
  expect(again.status).toBe(303);
  const both = await experimentFor({ ...city.ctx, actor: city.manager }, idOf(base));
  expect(both?.registrations.map(({ version, reason }) => [version, reason])).toEqual([
    [1, null],
    [2, 'Il questionario è cambiato'],
  ]);
  expect(await first()).toEqual(registered);
  // The same form once more changes nothing.
  const letta = String(both?.experiment.edits);
  expect((await site.post(`${base}/registra`, { letta, motivo: 'Ancora' }, city.manager)).headers.get('Location')).toBe(
    `${base}?esito=uguale`,
  );

  // By SQL, as the roles of the product and as the owner of the tables.
  for (const statement of [
    "update experiment_registration set plan = '{}'",
    'delete from experiment_registration',
    'truncate experiment_registration',
  ]) {
    for (const db of [database.app, database.worker]) {
      await expect(transact({ ...city.ctx, db }, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    }
    await expect(transact({ ...city.ctx, db: database.owner }, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
      /never changed|never removed/,
    );
  }
  const backdated = sql`
    insert into experiment_registration (tenant_id, experiment_id, version, plan, starts_on, registered_at)
    select tenant_id, ${idOf(await aWrittenPlan(scene, '2026-02-01'))}::uuid, 1, jsonb_set(plan, '{startsOn}', '"2026-01-01"'), '2026-01-01', registered_at
      from experiment_registration where version = 1
  `;
  await expect(transact(city.ctx, (tx) => backdated.execute(tx))).rejects.toThrow(/check/);
  const overwritten = sql`
    insert into experiment_registration (tenant_id, experiment_id, version, plan, starts_on, registered_at)
    select tenant_id, experiment_id, 1, '{}', starts_on, registered_at from experiment_registration where version = 1
    on conflict (tenant_id, experiment_id, version) do update set plan = excluded.plan
  `;
  await expect(transact(city.ctx, (tx) => overwritten.execute(tx))).rejects.toThrow(/permission denied/);
  expect(await first()).toEqual(registered);
});

it('registers once when two managers register at the same time', async () => {
  const scene = await aScene(database);
  const { site, city } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  const whole = await experimentFor({ ...city.ctx, actor: city.manager }, idOf(base));
  const letta = String(whole?.experiment.edits);
  await Promise.all([1, 2, 3].map(() => site.post(`${base}/registra`, { letta, motivo: 'Per prova' }, city.manager)));
  expect((await experimentFor({ ...city.ctx, actor: city.manager }, idOf(base)))?.registrations.length).toBe(1);
});

it('keeps what two people write at once apart, and tells the second', async () => {
  const scene = await aScene(database);
  const { city, site } = scene;
  const list = `/${city.slug}/laboratorio/sperimentazioni`;
  const { location: base } = await scene.fill(list, list, { titolo: 'In due' });
  const typed = { letta: '0', titolo: 'Uno', ipotesi: 'La prima' };
  expect((await site.post(`${base}/piano`, typed, city.manager)).headers.get('Location')).toBe(base);
  expect(
    (await site.post(`${base}/piano`, { ...typed, titolo: 'Due' }, city.manager)).headers.get('Location'),
  ).toContain('nel-frattempo');
  expect((await scene.open(base)).text).toContain('La prima');
});

it('keeps notes of what was achieved and of what was not, and ends with its reason', async () => {
  const scene = await aScene(database);
  const { site, open, fill } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  await fill(base, `${base}/registra`, {});
  const wrong = await fill(base, `${base}/note`, { tipo: 'diary', nota: '', giorno: '2026-01-15' });
  expect(wrong.status).toBe(422);
  await expectValidHtml(wrong.html);
  for (const [tipo, nota] of [
    ['not-achieved', 'Il sabato non è venuto nessuno'],
    ['learning', 'Il luogo conta più del prezzo'],
  ] as const) {
    expect((await fill(base, `${base}/note`, { tipo, nota, giorno: '2026-01-14' })).status).toBe(303);
  }
  const { text } = await open(base);
  expect(text).toMatch(
    /Che cosa abbiamo imparato 14 gennaio 2026 ?: Il luogo conta più del prezzo Risultati non raggiunti 14 gennaio 2026 ?: Il sabato/,
  );
  expect((await fill(base, `${base}/fine`, { come: 'stopped', perche: '' })).status).toBe(422);
  await fill(base, `${base}/fine`, { come: 'stopped', perche: 'La regola di stop' });
  expect((await open(base)).text).toContain('Fermata: 15 gennaio 2026');
});

it('is opened by its own city’s managers alone', async () => {
  const scene = await aScene(database);
  const base = await aWrittenPlan(scene, '2026-12-01');
  const { city, other, site } = scene;
  const staff = (role: 'desk-operator' | 'lab-coordinator') =>
    ({ kind: 'staff', accountId: city.ctx.newId(), name: 'Prova', role }) as const;
  for (const actor of [{ kind: 'public' } as const, staff('desk-operator'), staff('lab-coordinator')]) {
    expect((await site.get(base, actor)).status).toBe(403);
    expect((await site.post(`${base}/piano`, { letta: '0', titolo: 'X' }, actor)).status).toBe(403);
  }
  expect((await site.get(base.replace(city.slug, other.slug), other.manager)).status).toBe(404);
  expect(await read(other.ctx, (tx) => sql`select 1 from experiment`.execute(tx))).toMatchObject({ rows: [] });
});

it('reads a staged start quarter by quarter, on what a query would have measured', async () => {
  const scene = await aScene(database);
  const { city, fill, site } = scene;
  site.clock.now = new Date('2026-01-10T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  const quarters = ['Alto', 'Basso', 'Centro', 'Destra', 'Est'];
  await fill(`${base}/disegno`, `${base}/disegno`, {
    inizio: '2026-02-01',
    disegno: 'staged-start',
    da: '2026-01',
    scaglioni: quarters.map((name, index) => `${name} 2026-0${index + 2}`).join('\n'),
    stop: 'Nessuno viene',
  });
  await fill(base, `${base}/registra`, {});
  await transact(city.ctx, async (tx) => {
    for (const [unit, quarter] of quarters.entries()) {
      for (let month = 1; month <= 6; month += 1) {
        const yes = 4 + unit + (month >= unit + 2 ? 10 : 0);
        await sql`
          insert into measurement (tenant_id, indicator, territory, month, revision, numerator, denominator, version, source, measured_at)
          values (current_setting('app.tenant_id')::uuid, 'satisfaction', ${quarter}, make_date(2026, ${month}, 1), 1, ${yes}, 20, 1, 'Prova', now())
        `.execute(tx);
      }
    }
  });
  const later = { ...city.ctx, now: new Date('2026-06-10T09:00:00Z') };
  const whole = await experimentFor(later, idOf(base));
  const plan = whole?.registrations[0]?.plan;
  if (plan === undefined) throw new Error('not registered');
  const course = await readCourse(later, plan);
  const reading = course.indicators.find(({ planned }) => planned.code === 'satisfaction')?.reading;
  // 120 orders; up to May four have begun and one waits. February: 14 of 20 against a mean of 6.5: 7.5 of 20; March 14.5 against 7, April 15 against 7.5,
  // May 15.5 against 8: 7.5 of 20 each time.
  expect(reading?.verdict).toMatchObject({ kind: 'more', chance: 1 / 120, effect: { seen: expect.closeTo(0.375, 9) } });
  expect(reading?.atTarget).toMatchObject({
    kind: 'too-few-to-say',
    compared: { kind: 'shares', with: { of: 4 }, without: { yes: 0, of: 1 } },
  });
  expect(course.arrows.get('a2')).toBe('holds');
});
