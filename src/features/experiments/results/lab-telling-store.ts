import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/**
 * Held until the transaction ends: a city's months and the results of its experiments are told one after the other, each against what was told before.
 */
export async function holdLabTelling(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('lab telling ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
}
