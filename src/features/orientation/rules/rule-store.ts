import { sql } from 'kysely';
import type { RuleText, RuleVersion } from '../../../domain/eligibility/rule.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Draft, Entry, Rule, RuleInForce } from '../model.ts';
import type { RulePermit } from '../policy.ts';

const entry = sql`
  s.id as "serviceId", s.title, s.language, coalesce(p.name, s.provider_name) as "providerName", s.answer_kind as "answerKind",
  s.kinds_of_help as "kindsOfHelp", s.made_up as "madeUp"
`;

/** Every rule of an active entry as it is in force on a day (`2026-01-01`), by one statement. */
export async function readRulesInForce(tx: Tx, day: string): Promise<RuleInForce[]> {
  const { rows } = await sql<RuleInForce>`
    select r.id as "ruleId", v.version, v.from_on::text as "from", v.text, ${entry}
    from (
      select distinct on (rule_id) rule_id, version, from_on, text from eligibility_version
      where from_on <= ${day}::date order by rule_id, from_on desc, version desc
    ) v
    join eligibility_rule r on r.id = v.rule_id
    join service s on s.id = r.service_id
    left join provider p on p.id = s.provider_id
    where v.text is not null and s.status = 'active'
    order by s.title, r.id
  `.execute(tx);
  return rows;
}

/** Some versions of rules of active entries as they were written, whether or not they are in force. */
export async function readRuleVersions(
  tx: Tx,
  versions: readonly { readonly ruleId: string; readonly version: number }[],
): Promise<RuleInForce[]> {
  const asked = versions.map(({ ruleId, version }) => ({ ruleId, version }));
  const { rows } = await sql<RuleInForce>`
    select r.id as "ruleId", v.version, v.from_on::text as "from", v.text, ${entry}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked ("ruleId" uuid, version int)
    join eligibility_version v on v.rule_id = asked."ruleId" and v.version = asked.version
    join eligibility_rule r on r.id = v.rule_id
    join service s on s.id = r.service_id
    left join provider p on p.id = s.provider_id
    where v.text is not null and s.status = 'active'
  `.execute(tx);
  return rows;
}

interface RuleRow extends Entry {
  readonly ruleId: string;
  /** Times as JSON has them. */
  readonly versions: readonly (Omit<RuleVersion, 'publishedAt'> & { readonly publishedAt: string })[];
  readonly draft: Draft | null;
}

/** Rules with their versions and drafts: all of the city's, or one. */
export async function readRules(tx: Tx, ruleId?: string): Promise<Rule[]> {
  const { rows } = await sql<RuleRow>`
    select r.id as "ruleId", ${entry},
      (select coalesce(json_agg(json_build_object('version', v.version, 'from', v.from_on, 'publishedAt', v.published_at, 'text', v.text) order by v.version), '[]')
        from eligibility_version v where v.rule_id = r.id) as versions,
      (select json_build_object('text', d.text, 'edits', d.edits) from eligibility_draft d where d.rule_id = r.id) as draft
    from eligibility_rule r join service s on s.id = r.service_id left join provider p on p.id = s.provider_id
    where ${ruleId === undefined ? sql`true` : sql`r.id = ${ruleId}::uuid`}
    order by s.title, r.id
  `.execute(tx);
  return rows.map((row) => ({
    ...row,
    versions: row.versions.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) })),
    draft: row.draft ?? undefined,
  }));
}

/** Makes the rule of an entry; undefined where the entry has one, or there is no such entry. */
export async function insertRule(
  tx: Tx,
  _permit: RulePermit,
  rule: { readonly id: string; readonly serviceId: string; readonly madeUp: boolean; readonly now: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into eligibility_rule (tenant_id, id, service_id, made_up, created_at)
    select tenant_id, ${rule.id}::uuid, id, ${rule.madeUp}::boolean, ${rule.now}::timestamptz from service where id = ${rule.serviceId}::uuid
    on conflict (tenant_id, service_id) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

export async function insertDraft(
  tx: Tx,
  _permit: RulePermit,
  ruleId: string,
  text: RuleText,
  now: Date,
): Promise<void> {
  await sql`
    insert into eligibility_draft (tenant_id, rule_id, text, edits, changed_at)
    values (current_setting('app.tenant_id')::uuid, ${ruleId}, ${JSON.stringify(text)}::jsonb, 0, ${now})
    on conflict (tenant_id, rule_id) do nothing
  `.execute(tx);
}

/** The draft of a rule, held until the transaction ends; undefined where nobody writes one. */
export async function lockDraft(tx: Tx, ruleId: string): Promise<Draft | undefined> {
  const { rows } =
    await sql<Draft>`select text, edits from eligibility_draft where rule_id = ${ruleId} for update`.execute(tx);
  return rows[0];
}

export async function updateDraft(
  tx: Tx,
  _permit: RulePermit,
  ruleId: string,
  text: RuleText,
  now: Date,
): Promise<void> {
  await sql`
    update eligibility_draft set text = ${JSON.stringify(text)}::jsonb, edits = edits + 1, changed_at = ${now} where rule_id = ${ruleId}
  `.execute(tx);
}

export async function deleteDraft(tx: Tx, _permit: RulePermit, ruleId: string): Promise<void> {
  await sql`delete from eligibility_draft where rule_id = ${ruleId}`.execute(tx);
}

export interface NewVersion {
  readonly ruleId: string;
  readonly from: string;
  readonly text: RuleText | null;
  readonly publishedAt: Date;
  readonly publishedBy: string | undefined;
}

/** Adds the next version of a rule; whoever publishes at the same instant waits, and gets the number after it. */
export async function insertVersion(tx: Tx, _permit: RulePermit<'publish'>, version: NewVersion): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('rule ' || ${version.ruleId}::text, 0))`.execute(tx);
  await sql`
    insert into eligibility_version (tenant_id, rule_id, version, from_on, text, published_at, published_by)
    select current_setting('app.tenant_id')::uuid, ${version.ruleId}::uuid, coalesce(max(version), 0) + 1, ${version.from}::date,
      ${version.text === null ? null : JSON.stringify(version.text)}::jsonb, ${version.publishedAt}::timestamptz, ${version.publishedBy ?? null}::uuid
    from eligibility_version where rule_id = ${version.ruleId}::uuid
  `.execute(tx);
}
