import { savePlaces } from '../../src/features/catalogue/public.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { aContext } from './a-context.ts';
import type { TestDatabase } from './test-database.ts';

/** A quarter and a street of it, so that somebody can say where they live. */
export async function withPlaces(database: TestDatabase, municipality: Municipality): Promise<void> {
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' } });
  await savePlaces(ctx, [
    { kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.5885, lon: 9.264 },
    { kind: 'street', name: 'Via Volta', quarter: 'San Biagio', lat: 45.5895, lon: 9.2685 },
  ]);
}
