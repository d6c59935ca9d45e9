import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/features/accreditation/desk/decide.ts';
import { openFile, openOwnFile } from '../../src/features/accreditation/open-file.ts';
import { settleAll } from '../../src/features/accreditation/settle/settle-all.ts';
import { publishVersion } from '../../src/features/accreditation/notice/publish-notice.ts';
import { checkEvidence } from '../../src/features/accreditation/desk/check-evidence.ts';
import { apply } from '../../src/features/accreditation/apply/apply.ts';
import { eraseOldDocuments } from '../../src/features/accreditation/settle/erase-documents.ts';
import { readService, saveServices, searchServices } from '../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { answerProposal, runPoolingNow } from '../../src/features/pools/public.ts';
import { accredited, aNotice, anApplication, applied, insured, openedNotice } from '../setup/an-accreditation.ts';
import { everybodySigns } from '../setup/a-signed-group.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, countOf, poolsOf, proposeOne, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();
const dayMs = 86_400_000;

/** Whoever has tomorrow's, or next month's, calendar. */
function at(city: PooledCity, date: string): Ctx {
  return { ...city.system, now: new Date(`${date}T08:00:00Z`) };
}

/** Il Filo, accredited until the insurance ends on 30 November; today is 20 November. */
async function anAccreditedCity(given: Parameters<typeof aCity>[1] = {}) {
  const city = await aCity(database, given);
  const file = await accredited(city.system, { through: '2026-11-30' });
  return { city, file };
}

async function started(city: PooledCity) {
  const pool = await proposeOne(city);
  for (const { requestId } of pool.members)
    await answerProposal(city.as(requestId), { poolId: pool.id, requestId, answer: 'accepted' });
  await everybodySigns(city.system, pool.id);
  expect((await poolsOf(city))[0]?.status).toBe('running');
  return pool;
}

function letters(city: PooledCity, event: string): Promise<{ subject: string; body: string; recipient: string }[]> {
  return rowsOf(city, sql`select subject, body, recipient from message where event_key like ${`${event}:%`}`);
}

async function stateOf(city: PooledCity, fileId: string): Promise<string | undefined> {
  const rows = await rowsOf<{ state: string }>(city, sql`select state from accreditation where id = ${fileId}`);
  return rows[0]?.state;
}

describe('a grant', () => {
  it('ties the file to the provider, keeps the rules with the decision, and the codes with the entry', async () => {
    const { city, file } = await anAccreditedCity();
    const dossier = await openOwnFile(city.system, { token: file.token });
    expect(dossier?.file).toMatchObject({
      providerId: city.providerId,
      state: 'accredited',
      holdsFrom: '2026-11-20',
      holdsThrough: '2026-11-30',
    });
    expect(dossier?.decisions).toEqual([
      expect.objectContaining({
        kind: 'granted',
        version: 1,
        fromOn: '2026-11-20',
        throughOn: '2028-11-19',
        requirements: { assicurazione: '2026-11-30' },
      }),
    ]);
    const [provider] = await rowsOf<{ hsds: object; version: number }>(
      city,
      sql`select hsds, version from provider where id = ${city.providerId}`,
    );
    expect(provider).toEqual({
      hsds: { tax_id: '00743110157', will_runts_section: 'Imprese sociali, incluse le cooperative sociali' },
      version: 2,
    });
    expect(await countOf(city, sql`select 1 from entry_version where cause = 'accreditation'`)).toBe(1);
  });

  it('is refused while something that blocks is missing, and says what', async () => {
    const city = await aCity(database);
    const { fileId } = await applied(city.system, await openedNotice(city.system));
    expect(await decide(city.system, fileId, 'granted', 'Va bene')).toMatchObject({
      kind: 'missing',
      requirements: [{ key: 'assicurazione' }],
    });
    expect(await stateOf(city, fileId)).toBe('applied');
  });

  it('makes one file of two applications at the same instant', async () => {
    const city = await aCity(database);
    const noticeId = await openedNotice(city.system);
    const visitor: Ctx = { ...city.system, actor: { kind: 'public' } };
    const outcomes = await Promise.all([1, 2, 3].map(() => apply(visitor, noticeId, anApplication())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['applied', 'has-file', 'has-file']);
  });

  it('leaves the register’s mark alone where an application is refused', async () => {
    const city = await aCity(database);
    const { fileId } = await applied(city.system, await openedNotice(city.system));
    await decide(city.system, fileId, 'refused', 'Manca tutto');
    expect(await countOf(city, sql`select 1 from provider where accredited`)).toBe(1);
    expect(await letters(city, 'accreditation-refused')).toHaveLength(1);
  });
});

describe('a requirement that lapses', () => {
  it('withdraws proposals with a letter, and the families wait again', async () => {
    const { city, file } = await anAccreditedCity();
    await proposeOne(city);
    expect(await settleAll(at(city, '2026-11-30'))).toBe(0);
    expect(await settleAll(at(city, '2026-12-01'))).toBe(1);
    expect(await stateOf(city, file.fileId)).toBe('suspended');
    expect((await poolsOf(city))[0]?.status).toBe('dissolved');
    expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
    const [letter, ...others] = await letters(city, 'pool-ended');
    expect(others).toHaveLength(1);
    expect(letter?.body).toContain('Il Filo non può più dare questo servizio');
    // The calendar alone did it, and it is noted by which rules.
    const [noted] = await rowsOf(
      city,
      sql`select kind, version, decided_by from accreditation_decision where kind = 'lapsed'`,
    );
    expect(noted).toEqual({ kind: 'lapsed', version: 1, decided_by: null });
  });

  it('stops a group that runs: families and desk are told once, and told when it goes on', async () => {
    const { city, file } = await anAccreditedCity();
    await transact(city.system, (tx) =>
      sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret) values
        (${city.municipality.tenantId}, ${city.system.newId()}, 'sportello@example.org', 'Olga', 'desk-operator', 'x', 'x')`.execute(
        tx,
      ),
    );
    await started(city);
    const december = at(city, '2026-12-01');
    await settleAll(december);
    await settleAll({ ...december, now: new Date(december.now.getTime() + 3_600_000) });
    expect((await poolsOf(city))[0]?.status).toBe('running');
    expect(
      await countOf(city, sql`select 1 from pool_stop where ended_at is null and cause = 'requirement-lapsed'`),
    ).toBe(1);
    const told = await letters(city, 'pool-stopped');
    expect(told).toHaveLength(2);
    expect(told[0]?.body).toContain('è scaduto un documento');
    expect(told[0]?.body).not.toContain('Assicurazione');
    expect(told[0]?.body).toMatch(/\/r\/[\w-]+\/gruppo/);
    const desk = (await letters(city, 'accreditation-suspended')).filter(({ recipient }) =>
      recipient.startsWith('sportello'),
    );
    expect(desk.map(({ body }) => body)).toEqual([expect.stringContaining('Gruppi attivi che si fermano: 1')]);

    await insured(december, file, '2027-11-30');
    expect(await stateOf(city, file.fileId)).toBe('accredited');
    expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null`)).toBe(0);
    expect(await letters(city, 'pool-resumed')).toHaveLength(2);
  });

  it('is felt on its day by a run and by an answer, before any clock has rung', async () => {
    const { city } = await anAccreditedCity({ households: [aHousehold('anna'), aHousehold('bruno')] });
    const before = at(city, '2026-11-30');
    await runPoolingNow(before, { secondsToSolve: 60 });
    const [pool] = await poolsOf(city);
    const [one] = pool?.members ?? [];
    if (pool === undefined || one === undefined) throw new Error('nothing was proposed');
    const { now } = at(city, '2026-12-01');
    const answer = { poolId: pool.id, requestId: one.requestId, answer: 'accepted' } as const;
    expect(await answerProposal(city.as(one.requestId, { now }), answer)).toEqual({ kind: 'over' });
    expect((await poolsOf(city))[0]?.status).toBe('dissolved');
    const run = await runPoolingNow(at(city, '2026-12-01'), { secondsToSolve: 60 });
    expect(run).toMatchObject({ kind: 'done', proposed: 0 });
  });

  it('is reminded of before, once for each number of days', async () => {
    const { city } = await anAccreditedCity();
    await settleAll(at(city, '2026-11-21'));
    await settleAll(at(city, '2026-11-22'));
    await settleAll(at(city, '2026-11-24'));
    await settleAll(at(city, '2026-11-25'));
    const reminders = await letters(city, 'accreditation-ends');
    expect(reminders).toHaveLength(2);
    expect(reminders[0]?.body).toContain('30 novembre 2026');
    expect(reminders[0]?.recipient).toBe('filo@example.org');
  });
});

describe('a decision', () => {
  it('to withdraw closes the groups for good, and their families wait for another', async () => {
    const { city, file } = await anAccreditedCity();
    await started(city);
    expect(await decide(city.system, file.fileId, 'withdrawn', 'Ha chiuso')).toEqual({ kind: 'decided' });
    expect((await poolsOf(city))[0]?.status).toBe('closed');
    expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
    expect(await decide(city.system, file.fileId, 'reinstated', 'Ripensamento')).toEqual({ kind: 'not-now' });
  });

  it('to suspend and to reinstate are felt at once, and are kept with the version and the reason', async () => {
    const { city, file } = await anAccreditedCity();
    await started(city);
    await decide(city.system, file.fileId, 'suspended', 'Una segnalazione da verificare');
    expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null and cause = 'decision'`)).toBe(1);
    const nextDay = { ...city.system, now: new Date(city.system.now.getTime() + dayMs) };
    await decide(nextDay, file.fileId, 'reinstated', 'Verificata');
    expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null`)).toBe(0);
    const dossier = await openOwnFile(nextDay, { token: file.token });
    expect(dossier?.decisions.map(({ kind, version, reason }) => [kind, version, reason])).toEqual([
      ['granted', 1, 'Tutto in regola'],
      ['suspended', 1, 'Una segnalazione da verificare'],
      ['reinstated', 1, 'Verificata'],
    ]);
    expect(dossier?.file).toMatchObject({ holdsFrom: '2026-11-21', holdsThrough: '2026-11-30' });
  });

  it('and an answer at the same instant leave one outcome: withdrawn, before or after the agreement', async () => {
    for (let round = 0; round < 4; round++) {
      const { city, file } = await anAccreditedCity();
      const pool = await proposeOne(city);
      const [one, other] = pool.members.map(({ requestId }) => requestId);
      const says = (requestId = '') =>
        answerProposal(city.as(requestId), { poolId: pool.id, requestId, answer: 'accepted' });
      await says(one);
      await Promise.all([says(other), decide(city.system, file.fileId, 'suspended', 'Verifica')]);
      const [after] = await poolsOf(city);
      const stops = await countOf(city, sql`select 1 from pool_stop where ended_at is null`);
      expect([after?.status, stops]).toEqual(['dissolved', 0]);
    }
  });

  it('belongs to some roles: a provider and the public check and decide nothing', async () => {
    const { city, file } = await anAccreditedCity();
    for (const actor of [
      { kind: 'public' },
      { kind: 'staff', accountId: city.system.newId(), name: 'E', role: 'provider', providerId: city.providerId },
      { kind: 'staff', accountId: city.system.newId(), name: 'C', role: 'community-manager' },
    ] as const) {
      const ctx: Ctx = { ...city.system, actor };
      expect(await decide(ctx, file.fileId, 'suspended', 'x')).toEqual({ kind: 'denied' });
      expect(await checkEvidence(ctx, file.fileId, file.fileId, { outcome: 'ok', validThrough: null })).toBe('denied');
      expect(await openFile(ctx, file.fileId)).toBeUndefined();
    }
  });
});

describe('a new version of the notice', () => {
  it('gives who is accredited the days that it says, then suspends who does not meet it', async () => {
    const { city, file } = await anAccreditedCity();
    await insured(city.system, file, '2027-11-30');
    const more = aNotice();
    const references = { ...more.requirements[0], key: 'referenze', title: 'Referenze' } as const;
    const published = await publishVersion(city.system, file.noticeId, 1, {
      ...more,
      requirements: [...more.requirements, references as (typeof more.requirements)[number]],
    });
    expect(published).toMatchObject({ kind: 'published', version: 2 });
    expect(await publishVersion(city.system, file.noticeId, 1, more)).toEqual({ kind: 'overtaken', version: 2 });
    const dossier = await openOwnFile(city.system, { token: file.token });
    expect(dossier?.file).toMatchObject({ state: 'accredited', version: 1, holdsThrough: '2026-12-20' });
    await settleAll(at(city, '2026-12-20'));
    expect(await stateOf(city, file.fileId)).toBe('accredited');
    await settleAll(at(city, '2026-12-21'));
    expect(await stateOf(city, file.fileId)).toBe('suspended');
    const [noted] = await rowsOf(city, sql`select version from accreditation_decision where kind = 'lapsed'`);
    expect(noted).toEqual({ version: 2 });
  });
});

describe('the catalogue', () => {
  const service = {
    source: 'demo',
    sourceKey: 'nido',
    title: 'Nido in famiglia',
    description: 'Cura dei bambini piccoli',
    language: 'it',
    answerKind: 'accredited',
    kindsOfHelp: ['childcare'],
    audiences: ['children'],
    sections: {},
    status: 'active',
    providerName: 'Il Filo',
    madeUp: true,
  } as const;

  it('shows a suspension at once, in the facet and on the sheet, and again when the service is written anew', async () => {
    const { city, file } = await anAccreditedCity();
    const found = async () => {
      const answer = await searchServices(city.system, { text: '', page: 1, answerKind: 'accredited' });
      return answer.kind === 'found' ? answer.services.map(({ service: { title } }) => title) : [];
    };
    const sheet = async (date: string) => {
      const [row] = await rowsOf<{ id: string }>(city, sql`select id from service`);
      return readService(at(city, date), row?.id ?? '');
    };
    await saveServices(city.system, [service]);
    expect(await found()).toEqual(['Nido in famiglia']);
    expect(await sheet('2026-11-30')).toMatchObject({ accreditation: 'accredited' });
    // By the day alone.
    expect(await sheet('2026-12-01')).toMatchObject({ accreditation: 'suspended' });
    await decide(city.system, file.fileId, 'suspended', 'Verifica');
    expect(await found()).toEqual([]);
    expect(await sheet('2026-11-20')).toMatchObject({ accreditation: 'suspended' });
    await saveServices(city.system, [{ ...service, description: 'Cura dei bambini piccoli, di mattina' }]);
    expect(await found()).toEqual([]);
    // What calls itself a market answer is accredited too, when its provider is; and another kind of help is not.
    await saveServices(city.system, [
      { ...service, sourceKey: 'ore', title: 'Tata a ore', answerKind: 'market' },
      { ...service, sourceKey: 'pasti', title: 'Pasti a casa', kindsOfHelp: ['meals'] },
    ]);
    await decide(
      { ...city.system, now: new Date(city.system.now.getTime() + dayMs) },
      file.fileId,
      'reinstated',
      'Verificata',
    );
    expect((await found()).toSorted()).toEqual(['Nido in famiglia', 'Tata a ore']);
  });
});

describe('documents', () => {
  it('of who was refused go after a year, and the digest stays', async () => {
    const city = await aCity(database);
    const file = await applied(city.system, await openedNotice(city.system));
    await insured(city.system, file, '2027-11-30');
    await decide(city.system, file.fileId, 'refused', 'Non basta');
    const worker = { ...city.system, db: database.worker };
    const later = (days: number) => ({ ...worker, now: new Date(city.system.now.getTime() + days * dayMs) });
    expect(await eraseOldDocuments(later(364))).toBe(0);
    expect(await eraseOldDocuments(later(366))).toBe(1);
    const [row] = await rowsOf<{ gone: boolean; digest: number }>(
      city,
      sql`select content is null as gone, octet_length(digest) as digest from accreditation_evidence`,
    );
    expect(row).toEqual({ gone: true, digest: 32 });
  });
});
