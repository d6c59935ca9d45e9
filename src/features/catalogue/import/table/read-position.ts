import type { Position } from '../../model.ts';
import type { WarningReason } from '../model.ts';

export type PositionResult = { readonly position?: Position; readonly warning?: WarningReason };

/** South and north, west and east. */
export interface Bounds {
  readonly lat: readonly [number, number];
  readonly lon: readonly [number, number];
}

/** Where a position can be, unless its source says otherwise. */
export const italy: { lat: [number, number]; lon: [number, number] } = { lat: [35.2, 47.2], lon: [6.5, 18.7] };

/**
 * Where a record says that it is. Nothing is guessed: what cannot be right (not a number, swapped, far away) leaves
 * the service without a position, and the report says so.
 */
export function readPosition(lat: string, lon: string, bounds: Bounds): PositionResult {
  const [latText, lonText] = [lat.trim(), lon.trim()];
  if (latText === '' && lonText === '') return {};
  if (latText === '' || lonText === '') return { warning: 'coordinates-incomplete' };
  if (!isNumber(latText) || !isNumber(lonText)) return { warning: 'coordinates-unreadable' };
  const position = { lat: Number(latText), lon: Number(lonText) };
  if (isWithin(bounds, position)) return { position };
  if (isWithin(bounds, { lat: position.lon, lon: position.lat })) return { warning: 'coordinates-swapped' };
  const onEarth = Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180;
  return { warning: onEarth ? 'coordinates-out-of-bounds' : 'coordinates-out-of-range' };
}

function isNumber(text: string): boolean {
  return /^[+-]?\d{1,3}(?:\.\d{1,20})?$/.test(text);
}

function isWithin({ lat, lon }: Bounds, position: Position): boolean {
  return position.lat >= lat[0] && position.lat <= lat[1] && position.lon >= lon[0] && position.lon <= lon[1];
}
