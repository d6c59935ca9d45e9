import { savePlaces } from '../../src/features/catalogue/public.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, type PooledCity } from './pools-city.ts';

const [lat, lon] = [45.5845, 9.2744];

/** Five parts of the day, so that a run has five small puzzles and not a large one. */
function hoursOf(n: number) {
  const from = 16 + (n % 5) * 6;
  return [1, 3].map((day) => ({ day, from, to: from + 6 }));
}

/** A quarter of so many families that ask for the same help at five hours of the day, and operators for groups of three to five. */
export async function manyFamilies(database: TestDatabase, many: number): Promise<PooledCity> {
  const city = await aCity(database, {
    households: Array.from({ length: many }, (_, n) =>
      aHousehold(`f${n}`, {
        lat: lat + (n % 7) * 0.0003,
        lon: lon + (n % 5) * 0.0003,
        seats: 1 + (n % 9 === 0 ? 1 : 0),
        ages: n % 9 === 0 ? [4, 6] : [3 + (n % 4) * 2],
        windows: hoursOf(n),
        maxCents: 700 + 100 * (n % 5),
        maxMetres: 1500,
      }),
    ),
    operators: Array.from({ length: 3 }, (_, n) => ({
      key: `o${n}`,
      windows: [1, 3].map((day) => ({ day, from: 16, to: 46 })),
      minSeats: 3,
      maxSeats: 5,
      cents: [1100, 1100, 1650, 2000, 2400],
    })),
    venues: Array.from({ length: 4 }, (_, n) => ({ key: `v${n}`, name: `Stanza ${n}`, seats: 6 })),
  });
  await savePlaces(city.system, [{ name: 'Triante', kind: 'quarter', quarter: 'Triante', lat, lon }]);
  return city;
}
