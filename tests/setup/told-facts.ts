import { randomUUID } from 'node:crypto';
import { insertFact } from '../../src/features/facts/fact-store.ts';
import type { FactPermit } from '../../src/features/facts/policy.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import type { TestDatabase } from './test-database.ts';

const labTenant = '00000000-0000-4000-8000-000000000001';

/** The facts and blanks of a city as the lab tells them. */
export async function tellFacts(database: TestDatabase, { tenantId, facts, blanks }: Municipality): Promise<void> {
  const texts = [
    ...facts.map(({ date, ...fact }) => ({ ...fact, state: 'told' as const, happened: date ?? null })),
    ...blanks.map(({ text }) => ({ text, state: 'unknown' as const })),
  ];
  if (texts.length === 0) return;
  await inTenant(database.app, { tenantId: labTenant }, async (tx) => {
    for (const told of texts)
      await insertFact({} as FactPermit, tx, {
        id: randomUUID(),
        aboutId: tenantId,
        told,
        at: new Date('2026-01-01T09:00:00Z'),
        by: undefined,
      });
  });
}
