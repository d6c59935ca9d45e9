import { sql } from 'kysely';
import type { ShownAnswers } from '../../../domain/outcomes/withhold-answers.ts';
import type { Tx } from '../../../platform/db/database.ts';

/**
 * Every total of how families answered that the city's page told, whoever reads it, held until the transaction ends: the page tells the next one after these
 * months, by the same lock (`holdTelling` of publishing).
 */
export async function readToldAnswers(tx: Tx): Promise<ShownAnswers[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('telling ' || current_setting('app.tenant_id'), 0))`.execute(
    tx,
  );
  return readAnswersTold(tx);
}

/** The same for who only compares. */
export async function readAnswersTold(tx: Tx): Promise<ShownAnswers[]> {
  const { rows } = await sql<{ answers: ShownAnswers }>`
    select distinct answers::jsonb as answers from told_figures
    where tenant_id = current_setting('app.tenant_id')::uuid and answers is not null
  `.execute(tx);
  return rows.map(({ answers }) => answers);
}
