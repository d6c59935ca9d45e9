import type { Position } from '../../model.ts';
import type { FormProblem } from './raw-values.ts';

export function positionText(position: Position | undefined): string {
  return position === undefined ? '' : `${position.lat}, ${position.lon}`;
}

/** As maps give it to be copied: latitude, longitude. Empty, it is nowhere that we know. */
export function readPosition(text: string, name: string): { readonly value: Position | undefined } | FormProblem {
  if (text === '') return { value: undefined };
  const match = /^(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  const [lat, lon] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) return { problem: 'not-a-position', name };
  return { value: { lat, lon } };
}
