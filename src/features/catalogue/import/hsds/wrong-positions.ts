import { placeOnMap } from '../../hsds/from-location.ts';
import type { WarningReason } from '../model.ts';

export interface WrongPosition {
  /** `service_at_locations.0.location.latitude` */
  readonly path: string;
  readonly reason: WarningReason;
}

/** Positions in a record, at any depth, that cannot be right: of what is there the map is told nothing. */
export function wrongPositions(record: unknown, path: readonly (string | number)[] = []): WrongPosition[] {
  if (typeof record !== 'object' || record === null) return [];
  const inner = Object.entries(record).flatMap(([name, value]) => wrongPositions(value, [...path, name]));
  const { warning } = placeOnMap(numbersOf(record));
  if (warning === undefined) return inner;
  const of = 'latitude' in record ? 'latitude' : 'longitude';
  return [{ path: [...path, of].join('.'), reason: warning }, ...inner];
}

function numbersOf(record: object): Parameters<typeof placeOnMap>[0] {
  const number = (name: string) => {
    const value = (record as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' ? value : undefined;
  };
  return { latitude: number('latitude'), longitude: number('longitude') };
}
