import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PathPermit } from '../policy.ts';
import type { Written } from './write-store.ts';

/** Ties an experiment to the decision that it came from. */
export async function insertBegun(
  _permit: PathPermit<'keep'>,
  tx: Tx,
  of: { readonly choiceId: string; readonly experimentId: string } & Written,
): Promise<void> {
  await sql`
    insert into choice_experiment (tenant_id, choice_id, experiment_id, begun_at, begun_by)
    values (current_setting('app.tenant_id')::uuid, ${of.choiceId}, ${of.experimentId}, ${of.at}, ${of.by ?? null})
  `.execute(tx);
}

export async function readExperimentOf(tx: Tx, choiceId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select experiment_id as id from choice_experiment where choice_id = ${choiceId}::uuid
  `.execute(tx);
  return rows[0]?.id ?? null;
}

export interface ChoiceBehind {
  readonly id: string;
  readonly title: string;
  readonly option: string;
  readonly on: string;
}

/** The decision that an experiment came from. */
export async function readChoiceBehind(tx: Tx, experimentId: string): Promise<ChoiceBehind | undefined> {
  const { rows } = await sql<ChoiceBehind>`
    select c.id, c.title, o.title as option, d.decided_on::text as on from choice_experiment begun
      join choice c on c.tenant_id = begun.tenant_id and c.id = begun.choice_id
      join choice_decision d on d.tenant_id = c.tenant_id and d.choice_id = c.id
      join choice_option o on o.tenant_id = d.tenant_id and o.choice_id = d.choice_id and o.id = d.option_id
    where begun.experiment_id = ${experimentId}::uuid
  `.execute(tx);
  return rows[0];
}
