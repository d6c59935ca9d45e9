import type { Figure, Territory } from '../model.ts';
import type { QuarterMiddle } from '../read-diagnosis.ts';
import { territoryKey } from '../words.ts';

/** The quarters that have a name here, and every other territory that has figures; without the whole city. */
export function territoriesOf({
  figures,
  quarters,
}: {
  readonly figures: readonly Figure[];
  readonly quarters: readonly QuarterMiddle[];
}): Territory[] {
  const named = quarters.map(({ quarter }): Territory => ({ kind: 'quarter', name: quarter }));
  const all = [...named, ...figures.map(({ territory }) => territory)].filter(({ kind }) => kind !== 'city');
  return [...new Map(all.map((territory) => [territoryKey(territory), territory])).values()];
}
