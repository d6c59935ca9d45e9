import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { readExperimentOf } from './begun-store.ts';
import type { Choice, ChoiceOption, ChoiceSummary, Decision, Dissent, WeightsVersion } from './model.ts';

export async function readChoices(tx: Tx): Promise<ChoiceSummary[]> {
  const { rows } = await sql<ChoiceSummary>`
    select c.id, c.title, c.opened_at as "openedAt", o.title as decided from choice c
    left join choice_decision d on d.tenant_id = c.tenant_id and d.choice_id = c.id
    left join choice_option o on o.tenant_id = d.tenant_id and o.choice_id = d.choice_id and o.id = d.option_id
    order by c.opened_at desc, c.id
  `.execute(tx);
  return rows;
}

/** One choice with all that stands on the table. */
export async function readChoice(tx: Tx, id: string): Promise<Choice | undefined> {
  const { rows } = await sql<{ id: string; title: string }>`select id, title from choice where id = ${id}`.execute(tx);
  const [choice] = rows;
  if (choice === undefined) return undefined;
  return {
    ...choice,
    options: await readOptions(tx, id),
    versions: await readVersions(tx, id),
    decision: await readDecision(tx, id),
    dissents: await readDissents(tx, id),
    experimentId: await readExperimentOf(tx, id),
  };
}

async function readOptions(tx: Tx, choiceId: string): Promise<ChoiceOption[]> {
  const { rows } = await sql<ChoiceOption>`
    select o.id, o.title, o.description, coalesce(last.scores, '{}') as scores, coalesce(last.reasons, '{}') as reasons, (
      select json_build_object('familiesNeeded', e.families_needed, 'whatIfId', e.what_if_id) from choice_estimate e
      where e.tenant_id = o.tenant_id and e.choice_id = o.choice_id and e.option_id = o.id order by e.number desc limit 1
    ) as estimate
    from choice_option o left join lateral (
      select json_object_agg(criterion, score) as scores, json_object_agg(criterion, reason) as reasons from (
        select distinct on (criterion) criterion, score, reason from choice_score s
        where s.tenant_id = o.tenant_id and s.choice_id = o.choice_id and s.option_id = o.id order by criterion, number desc
      ) newest
    ) last on true
    where o.choice_id = ${choiceId} order by o.place
  `.execute(tx);
  return rows;
}

async function readVersions(tx: Tx, choiceId: string): Promise<WeightsVersion[]> {
  const { rows } = await sql<WeightsVersion>`
    select number, weights, reason, set_at as at from choice_weights where choice_id = ${choiceId} order by number desc
  `.execute(tx);
  return rows;
}

async function readDecision(tx: Tx, choiceId: string): Promise<Decision | null> {
  const { rows } = await sql<Decision>`
    select option_id as "optionId", reasons, decided_on::text as on from choice_decision where choice_id = ${choiceId}
  `.execute(tx);
  return rows[0] ?? null;
}

async function readDissents(tx: Tx, choiceId: string): Promise<Dissent[]> {
  const { rows } = await sql<Dissent>`
    select id, body, text from choice_dissent where choice_id = ${choiceId} order by recorded_at, id
  `.execute(tx);
  return rows;
}

/** Holds a choice, so that its numbers of versions do not collide and nothing is added while it is decided. */
export async function lockChoice(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('choice ' || ${id}::text, 0))`.execute(tx);
}
