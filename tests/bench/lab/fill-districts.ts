import { sql } from 'kysely';
import { builtIn } from '../../../src/features/experiments/indicators/indicators.ts';
import { importContext } from '../../../src/features/learning/public.ts';
import { addCluster, recordFigures } from '../../../src/features/diagnosis/public.ts';
import { transact, type Ctx } from '../../../src/features/context.ts';
import { labSlug } from '../../../src/features/municipalities/public.ts';
import { registerMunicipality } from '../../../src/features/municipalities/store.ts';
import { publishFigures } from '../../../src/features/publishing/public.ts';
import { openDatabase, outsideTenants } from '../../../src/platform/db/database.ts';
import type { Services } from '../../../src/services.ts';
import { aMunicipality } from '../../setup/a-municipality.ts';
import { withServices } from '../requests/fill-cities.ts';
import { signIn } from '../requests/fill-store.ts';

/** Monthly indicators that each district has published: the lab's own, and as many more as make 200. */
const indicatorsEach = 200;
export const months = 60;

export const districtSlug = (n: number) => `distretto-${n}`;
export const managerToken = (n: number) => `banco-distretto-${n}-`.padEnd(43, 'z');

/** Districts with five years of months published, context of each, and a diagnosis with every part said. */
export async function fillDistricts(data: string, districts: number): Promise<void> {
  await withServices(data, async (services) => {
    await registerAll(services, districts);
    const ctxOf = async (slug: string): Promise<Ctx> => {
      const municipality = await services.register.bySlug(slug);
      if (municipality === undefined) throw new Error(`${slug} of the bench is missing`);
      return services.contextFor(municipality);
    };
    for (let n = 0; n < districts; n++) await fillOne(await ctxOf(districtSlug(n)), n);
    const context = await importContext(await ctxOf(labSlug), contextLines(districts), { madeUp: true });
    if (context.kind !== 'kept') throw new Error(`the context is ${context.kind}`);
  });
}

async function registerAll({ access, register }: Services, districts: number): Promise<void> {
  const owner = openDatabase({ url: access.owner, connections: 1, name: 'bench', onIdleError: () => undefined });
  await outsideTenants(owner, async (connection) => {
    for (let n = 0; n < districts; n++)
      await registerMunicipality(connection, aMunicipality({ slug: districtSlug(n), name: `Distretto ${n}` }));
  });
  await owner.destroy();
  register.forget();
}

async function fillOne(ctx: Ctx, n: number): Promise<void> {
  const own = builtIn.map(({ code }) => code);
  const codes = [...own, ...Array.from({ length: indicatorsEach - own.length }, (_, at) => `prova-${at}`)];
  await transact(
    ctx,
    async (tx) => {
      await sql`
        insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source,
          measured_at, published_at)
        select current_setting('app.tenant_id')::uuid, code, (date '2021-11-01' + make_interval(months => month))::date, 1,
          20 + (${n}::int * 7 + month * 3) % 60, 100, false, 1, 1, 'query', now(), now()
        from unnest(${codes}::text[]) code cross join generate_series(0, ${months - 1}::int) month
      `.execute(tx);
      await signIn(tx, 'city-manager', managerToken(n));
    },
    { timeoutMs: 120_000 },
  );
  await publishFigures(ctx);
  const cluster = await addCluster(ctx, {
    area: 'minors',
    title: 'Bambini sotto i tre anni',
    kindsOfHelp: ['childcare'],
  });
  if (cluster.kind !== 'added') throw new Error(cluster.kind);
  await sayEveryPart(ctx, cluster.id);
}

async function sayEveryPart(ctx: Ctx, clusterId: string): Promise<void> {
  const said = {
    source: 'Inventato per la misura',
    on: '2026-01-01',
    method: 'count',
    confidence: 'high',
    note: null,
    asked: null,
  } as const;
  const parts = [
    ['population', 1000],
    ['prevalence', 40],
    ['public', 100],
    ['market', 50],
    ['informal', 60],
    ['community', 10],
  ] as const;
  const figures = parts.map(([part, value]) => ({ part, low: value, high: value, ...said }));
  const outcome = await recordFigures(ctx, clusterId, { kind: 'city', name: '' }, figures);
  if (outcome !== 'recorded') throw new Error(outcome);
}

function contextLines(districts: number): string {
  const lines = Array.from({ length: districts }, (_, n) => [
    `${districtSlug(n)};population;${50_000 + n * 300};2026-01-01;Inventato per la misura`,
    `${districtSlug(n)};over-64-share;0,${20 + (n % 10)};2026-01-01;Inventato per la misura`,
  ]);
  return lines.flat().join('\n');
}
