import { describe, expect, it } from 'vitest';
import { metres } from './metres.ts';

describe('metres', () => {
  it('measures known distances on a sphere of radius 6 371 000 m', () => {
    expect(metres({ lat: 45, lon: 9 }, { lat: 46, lon: 9 })).toBeCloseTo((6_371_000 * Math.PI) / 180, 6);
    // Monza to Novara, about 53 kilometres as the crow flies.
    expect(metres({ lat: 45.5845, lon: 9.2744 }, { lat: 45.4469, lon: 8.6222 })).toBeCloseTo(53_100, -3);
    expect(metres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(6_371_000 * Math.PI, 3);
  });

  it('is nothing from a point to itself, and the same both ways', () => {
    const [a, b] = [
      { lat: 45.58, lon: 9.27 },
      { lat: 45.61, lon: 9.31 },
    ];
    expect(metres(a, a)).toBe(0);
    expect(metres(a, b)).toBe(metres(b, a));
  });
});
