import { sql } from 'kysely';
import { usualGraceDays, usualMonths } from '../../../domain/upkeep/freshness.ts';
import { usualSampledPercent } from '../../../domain/upkeep/is-sampled.ts';
import type { AnswerKind } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RulesPermit } from './policy.ts';

/** What a city decides of its checks. */
export interface KeepingRules {
  readonly months: Readonly<Record<AnswerKind, number>>;
  readonly graceDays: number;
  /** How many in a hundred of what is published at once are looked at afterwards. */
  readonly sampledPercent: number;
}

/** The rules that hold: ours where the city has not changed them. */
export async function readRules(tx: Tx): Promise<KeepingRules> {
  const { rows } = await sql<{
    months: Partial<Record<AnswerKind, number>>;
    graceDays: number | null;
    sampledPercent: number | null;
  }>`
    select (select coalesce(json_object_agg(answer_kind, months), '{}') from freshness_term) as months,
      (select grace_days from keeping_rule) as "graceDays", (select sampled_percent from keeping_rule) as "sampledPercent"
  `.execute(tx);
  const [own] = rows;
  return {
    months: { ...usualMonths, ...own?.months },
    graceDays: own?.graceDays ?? usualGraceDays,
    sampledPercent: own?.sampledPercent ?? usualSampledPercent,
  };
}

export async function writeRules(tx: Tx, _permit: RulesPermit, rules: KeepingRules): Promise<void> {
  await sql`
    insert into freshness_term (tenant_id, answer_kind, months)
    select current_setting('app.tenant_id')::uuid, key, value::smallint from jsonb_each_text(${JSON.stringify(rules.months)}::jsonb)
    on conflict (tenant_id, answer_kind) do update set months = excluded.months
  `.execute(tx);
  await sql`
    insert into keeping_rule (tenant_id, grace_days, sampled_percent)
    values (current_setting('app.tenant_id')::uuid, ${rules.graceDays}, ${rules.sampledPercent})
    on conflict (tenant_id) do update set grace_days = excluded.grace_days, sampled_percent = excluded.sampled_percent
  `.execute(tx);
}
