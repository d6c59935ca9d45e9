import { writeCsv } from '../../platform/csv/write-csv.ts';
import type { Cluster, Figure } from './model.ts';

const columns = [
  'cluster',
  'territory_kind',
  'territory',
  'part',
  'low',
  'high',
  'source',
  'date',
  'method',
  'confidence',
  'note',
  'asked',
  'recorded_at',
];

/** Every figure that was recorded, oldest first, as a table that can be brought in again, but for what only the platform counts. */
export function diagnosisCsv(clusters: readonly Cluster[], figures: readonly Figure[]): string {
  const titleOf = new Map(clusters.map(({ id, title }) => [id, title]));
  return writeCsv([
    columns,
    ...figures.map((figure) => [
      titleOf.get(figure.clusterId) ?? '',
      figure.territory.kind,
      figure.territory.name,
      figure.part,
      figure.low ?? '',
      figure.high ?? '',
      figure.source,
      figure.on,
      figure.method,
      figure.confidence,
      figure.note ?? '',
      figure.asked === null ? '' : JSON.stringify(figure.asked),
      figure.recordedAt.toISOString(),
    ]),
  ]);
}
