import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Figure, FigureText, Territory } from '../model.ts';
import type { DiagnosisPermit } from '../policy.ts';

type Row = Omit<Figure, 'territory'> & { readonly kind: Territory['kind']; readonly name: string };

const columns = sql`
  f.id, f.cluster_id as "clusterId", f.territory_kind as kind, f.territory as name, f.part, f.low, f.high, f.source,
  f.dated_on::text as on, f.method, f.confidence, f.note, f.asked, f.recorded_at as "recordedAt", a.name as by
`;
const withAuthor = sql`left join account a on a.tenant_id = f.tenant_id and a.id = f.recorded_by`;

/** The figures that count now: the last of each cluster, territory and part. */
export async function readCurrent(tx: Tx, kinds: readonly Territory['kind'][]): Promise<Figure[]> {
  const { rows } = await sql<Row>`
    select ${columns} from (
      select distinct on (cluster_id, territory_kind, territory, part) * from diagnosis_figure
      where territory_kind = any(${[...kinds]}::text[])
      order by cluster_id, territory_kind, territory, part, place desc
    ) f ${withAuthor}
  `.execute(tx);
  return rows.map(asFigure);
}

/** Every figure that a cluster has had in one territory, newest first. */
export async function readHistory(tx: Tx, clusterId: string, { kind, name }: Territory): Promise<Figure[]> {
  const { rows } = await sql<Row>`
    select ${columns} from diagnosis_figure f ${withAuthor}
    where f.cluster_id = ${clusterId} and f.territory_kind = ${kind} and f.territory = ${name}
    order by f.place desc
  `.execute(tx);
  return rows.map(asFigure);
}

export async function readFigure(tx: Tx, id: string): Promise<Figure | undefined> {
  const { rows } = await sql<Row>`select ${columns} from diagnosis_figure f ${withAuthor} where f.id = ${id}`.execute(
    tx,
  );
  return rows.map(asFigure)[0];
}

/** All figures of the city, oldest first. */
export async function readAllFigures(tx: Tx): Promise<Figure[]> {
  const { rows } = await sql<Row>`select ${columns} from diagnosis_figure f ${withAuthor} order by f.place`.execute(tx);
  return rows.map(asFigure);
}

function asFigure({ kind, name, ...figure }: Row): Figure {
  return { ...figure, territory: { kind, name } };
}

export interface NewFigure extends FigureText {
  readonly id: string;
  readonly clusterId: string;
  readonly territory: Territory;
}

/** Whoever fills a city's diagnosis from the platform waits for whoever is doing so: nothing is written twice. */
export async function holdDiagnosis(_permit: DiagnosisPermit, tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('diagnosis ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
}

/** Writes figures, each a version of its own; in one statement whatever their number. */
export async function insertFigures(
  _permit: DiagnosisPermit,
  tx: Tx,
  figures: readonly NewFigure[],
  { at, by }: { readonly at: Date; readonly by: string | undefined },
): Promise<void> {
  const rows = figures.map(({ territory, asked, ...figure }) => ({
    ...figure,
    ...named(territory),
    asked: asked ?? undefined,
  }));
  await sql`
    insert into diagnosis_figure (tenant_id, id, cluster_id, territory_kind, territory, part, low, high, source, dated_on, method, confidence,
      note, asked, recorded_at, recorded_by)
    select current_setting('app.tenant_id')::uuid, id, "clusterId", kind, name, part, low, high, source, "on", method, confidence, note, asked,
      ${at}, ${by ?? null}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, "clusterId" uuid, kind text, name text, part text,
      low double precision, high double precision, source text, "on" date, method text, confidence text, note text, asked jsonb)
  `.execute(tx);
}

function named({ kind, name }: Territory): { kind: Territory['kind']; name: string } {
  return { kind, name };
}
