import type { Point } from '../../../domain/pooling/instance.ts';

const cellMetres = 500;
const metresPerDegree = 111_320;

/** The middle of the cell of about 500 metres that a point lies in: near, not where. */
export function coarsePoint({ lat, lon }: Point): Point {
  const latStep = cellMetres / metresPerDegree;
  const snappedLat = snap(lat, latStep);
  return { lat: snappedLat, lon: snap(lon, latStep / Math.cos((snappedLat * Math.PI) / 180)) };
}

function snap(value: number, step: number): number {
  return (Math.floor(value / step) + 0.5) * step;
}

/** Rounded up to hundreds of metres, a hundred at least. */
export function coarseMetres(metres: number): number {
  return Math.max(100, Math.ceil(metres / 100) * 100);
}
