import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { importServices, mappingSchema, openForImport } from '../../src/features/catalogue/public.ts';
import { cautious } from '../../src/features/catalogue/import/model.ts';
import { beginExperiment, registerPlan } from '../../src/features/experiments/public.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aPlan } from '../setup/an-experiment.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { testDatabase } from '../setup/test-database.ts';

// "Registered before the start and never rewritten": what the database itself holds to, whoever writes the row.
const database = await testDatabase();
const dayIn = (days: number) => writeDay(todayAt(new Date()) + days);

interface Forged {
  readonly version?: number;
  readonly startsOn?: string;
  readonly registeredAt?: string;
  readonly plan?: object;
}

async function aCity(madeUpData: boolean): Promise<Ctx> {
  const municipality = await registered(database, { madeUpData });
  return aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
}

async function aPlanOf(ctx: Ctx, startsOn = dayIn(3)): Promise<string> {
  const begun = await beginExperiment(ctx, 'Pomeriggi di prova', aPlan('Prova', startsOn));
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  return begun.id;
}

/** What somebody who holds the product's own role would write past its code. */
function forge(ctx: Ctx, id: string, { version = 1, startsOn = dayIn(3), registeredAt, plan }: Forged = {}) {
  return transact(ctx, (tx) =>
    sql`
      insert into experiment_registration (tenant_id, experiment_id, version, plan, reason, starts_on, registered_at)
      values (current_setting('app.tenant_id')::uuid, ${id}, ${version}, ${JSON.stringify(plan ?? aPlan('Prova', startsOn))}::jsonb,
        ${version === 1 ? null : 'Prova'}, ${startsOn}::date, ${registeredAt ?? new Date().toISOString()})
    `.execute(tx),
  );
}

const registrations = (ctx: Ctx) => rowsOfTenant(database, ctx.municipality.tenantId, 'experiment_registration');

describe('a promise written as role app, past the code of the product', () => {
  it('has the hour of the database, whatever hour it gives itself', async () => {
    const city = await aCity(false);
    const before = Date.now();
    for (const registeredAt of ['2020-01-01T08:00:00Z', '2099-01-01T08:00:00Z'])
      await forge(city, await aPlanOf(city), { registeredAt });
    const hours = (await registrations(city)).map((row) => Date.parse(String(row['registered_at'])));
    expect(hours).toHaveLength(2);
    for (const hour of hours) expect(Math.abs(hour - before)).toBeLessThan(15 * 60_000);
  });

  it('is none once the experiment has begun, however early it says to have been written', async () => {
    const city = await aCity(false);
    for (const startsOn of [dayIn(-2), dayIn(0)]) {
      const id = await aPlanOf(city, startsOn);
      await expect(forge(city, id, { startsOn, registeredAt: `${dayIn(-9)}T08:00:00Z` })).rejects.toThrow(
        /registered_before_the_start/,
      );
    }
    expect(await registrations(city)).toEqual([]);
  });

  it('comes before the midnight, in Italy, that its start begins with', async () => {
    const city = await aCity(true);
    const startsOn = '2026-02-01';
    const id = await aPlanOf(city, startsOn);
    // Midnight in Rome is eleven in the evening by the clock of the database.
    await expect(forge(city, id, { startsOn, registeredAt: '2026-01-31T23:00:00Z' })).rejects.toThrow(
      /registered_before_the_start/,
    );
    await forge(city, id, { startsOn, registeredAt: '2026-01-31T22:59:59Z' });
    // A next version may come later: it stands beside the first, and its page says when it came.
    await forge(city, id, { version: 2, startsOn, registeredAt: '2026-02-01T08:00:00Z' });
    expect(await registrations(city)).toHaveLength(2);
  });

  it('neither skips a version nor takes the place of one, nor says another start than its plan', async () => {
    const city = await aCity(false);
    const id = await aPlanOf(city);
    expect(await registerPlan(city, id, 0, '')).toEqual({ kind: 'registered', version: 1 });
    const stored = await registrations(city);
    await expect(forge(city, id, { version: 3 })).rejects.toThrow(/does not follow/);
    await expect(forge(city, id, { version: 1 })).rejects.toThrow(/does not follow/);
    await expect(forge(city, id, { version: 2, plan: aPlan('Prova', dayIn(9)) })).rejects.toThrow(/its plan says/);
    expect(await registrations(city)).toEqual(stored);
  });

  it('of a city whose data are made up has a made-up past, in the order of its versions', async () => {
    const city = await aCity(true);
    const id = await aPlanOf(city, '2026-02-01');
    await forge(city, id, { startsOn: '2026-02-01', registeredAt: '2026-01-10T08:00:00Z' });
    const earlier = { version: 2, startsOn: '2026-02-01', registeredAt: '2026-01-09T08:00:00Z' };
    await expect(forge(city, id, earlier)).rejects.toThrow(/before the one it follows/);
  });
});

it('stands as it was when files are imported that name its table', async () => {
  const city = await aCity(true);
  const id = await aPlanOf(city);
  await registerPlan(city, id, 0, '');
  const stored = await registrations(city);
  const row = stored[0] ?? {};
  const asRecord = JSON.stringify([{ ...row, id, version: 1, plan: {}, table: 'experiment_registration' }]);
  const asHsds = JSON.stringify([
    {
      id: '0b6f7c1e-3f6a-4a57-9d2e-3c1f6f0f9b11',
      name: 'experiment_registration',
      status: 'active',
      organization: { id: '0b6f7c1e-3f6a-4a57-9d2e-3c1f6f0f9b12', name: 'Ente', description: 'Ente' },
      experiment_registration: [{ ...row, plan: {} }],
    },
  ]);
  for (const content of [asRecord, asHsds]) {
    const opened = await openForImport({ kind: 'file', file: bytesAsFile(content) });
    if (opened.kind !== 'hsds') throw new Error(opened.kind);
    await importServices(city, { ...opened.incoming('prova'), choices: cautious });
  }
  const columns = Object.keys(row).filter((name) => name !== 'plan');
  const asTable = `${columns.join()},plan\n${columns.map((name) => JSON.stringify(String(row[name]))).join()},{}\n`;
  const opened = await openForImport({ kind: 'file', file: bytesAsFile(asTable) });
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const mapping = { format: 'will-mapping/1', source: 'prova', columns: { sourceKey: 'experiment_id', title: 'plan' } };
  await importServices(city, { ...opened.incoming(mappingSchema.parse(mapping)), choices: cautious });
  expect(await registrations(city)).toEqual(stored);
});
