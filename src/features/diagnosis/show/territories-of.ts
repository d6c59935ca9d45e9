import type { District } from '../../districts/public.ts';
import type { Figure, Territory } from '../model.ts';
import type { QuarterMiddle } from '../read-diagnosis.ts';
import { territoryKey } from '../words.ts';

/** The quarters that have a name here, the districts that the city belongs to, and every other territory that has figures; without the whole city. */
export function territoriesOf({
  figures,
  quarters,
  districts,
}: {
  readonly figures: readonly Figure[];
  readonly quarters: readonly QuarterMiddle[];
  readonly districts: readonly Pick<District, 'name'>[];
}): Territory[] {
  const named = quarters.map(({ quarter }): Territory => ({ kind: 'quarter', name: quarter }));
  const around = districts.map(({ name }): Territory => ({ kind: 'district', name }));
  const all = [...named, ...around, ...figures.map(({ territory }) => territory)].filter(({ kind }) => kind !== 'city');
  return [...new Map(all.map((territory) => [territoryKey(territory), territory])).values()];
}
