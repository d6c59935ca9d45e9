import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import { addCluster, importRows, readCluster, recordFigures } from '../../src/features/diagnosis/public.ts';

const figure = { on: '2026-01-01', method: 'count', confidence: 'high', note: null, asked: null } as const;

/** A cluster with figures of the city and of a quarter, one of them taken from the platform; `marker` in every text. */
export async function aDiagnosis(
  system: Ctx,
  marker: string,
): Promise<{ readonly cluster: string; readonly askedFigure: string }> {
  const added = await addCluster(system, { area: 'minors', title: `Bambini ${marker}`, kindsOfHelp: ['childcare'] });
  if (added.kind !== 'added') throw new Error(added.kind);
  const asked = {
    query: 'requests',
    kinds: ['childcare'],
    quarter: null,
    from: '2026-01-01',
    to: '2026-12-31',
  } as const;
  const source = `Anagrafe ${marker}`;
  await recordFigures(system, added.id, { kind: 'city', name: '' }, [
    { ...figure, part: 'population', low: 1000, high: 1000, source },
    { ...figure, part: 'market', low: 20, high: 20, source, method: 'platform', asked },
  ]);
  await recordFigures(system, added.id, { kind: 'quarter', name: `Quartiere ${marker}` }, [
    { ...figure, part: 'prevalence', low: 10, high: 20, source },
  ]);
  const rows = `code,name,definition,unit,territory_kind,territory,value,source,date\nP65,${marker},Over 65,%,city,,25,ISTAT,2025-01-01`;
  await importRows(system, 'context', rows, false);
  await aDistrict(system, marker);
  return { cluster: added.id, askedFigure: await platformFigure(system, added.id) };
}

async function platformFigure(system: Ctx, cluster: string): Promise<string> {
  const found = await readCluster(system, cluster, { kind: 'city', name: '' });
  if (found.kind !== 'read') throw new Error(found.kind);
  return found.view.history.find(({ method }) => method === 'platform')?.id ?? '';
}

/** A district as the lab would enter it: no page lets a city do so, and a row of its own shows that nobody reads it. */
async function aDistrict(system: Ctx, marker: string): Promise<void> {
  const { tenantId } = system.municipality;
  await transact(system, async (tx) => {
    await sql`insert into district (tenant_id, code, name, source, entered_at)
      values (${tenantId}, 'X1', ${`Ambito ${marker}`}, 'https://example.org/ambito', now())`.execute(tx);
    await sql`insert into district_member (tenant_id, district_code, name, istat)
      values (${tenantId}, 'X1', ${`Comune ${marker}`}, '999999')`.execute(tx);
  });
}
