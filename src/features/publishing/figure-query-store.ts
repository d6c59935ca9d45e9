import { CompiledQuery } from 'kysely';
import type { Shown } from '../../domain/outcomes/withhold.ts';
import type { Tx } from '../../platform/db/database.ts';

/** Shown to readers word for word, and the one that is run. */
export const figureQuery = `select figure.value, figure.withheld
from municipality m
join publication p on p.tenant_id = m.tenant_id
join published_figure figure on figure.tenant_id = p.tenant_id and figure.publication_id = p.id
where m.slug = $1 and figure.indicator = $2 and p.id = $3`;

export async function queryFigure(
  tx: Tx,
  { city, code, publicationId }: { readonly city: string; readonly code: string; readonly publicationId: string },
): Promise<Shown | undefined> {
  const asked = CompiledQuery.raw(figureQuery, [city, code, publicationId]);
  const { rows } = await tx.executeQuery<{ value: number | null; withheld: boolean }>(asked);
  const [row] = rows;
  if (row === undefined) return undefined;
  return row.value ?? 'withheld';
}
