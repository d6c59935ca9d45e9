import { sql } from 'kysely';
import { defaultCityRules, type CityRules } from '../../../domain/group-life/city-rules.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';

/** How groups agree in this city: what it said, or else what cities do that say nothing. */
export async function readCityRules(tx: Tx): Promise<CityRules> {
  const { rows } = await sql<CityRules>`
    select call_days as "callDays", choose_days as "chooseDays", sign_days as "signDays", basis,
      coordination_cents as "coordinationCents", bands, rules, account_years as "accountYears"
    from pool_city_rule
  `.execute(tx);
  return rows[0] ?? defaultCityRules;
}

export async function putCityRules(
  _permit: PoolPermit<'rules'>,
  tx: Tx,
  said: CityRules,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await sql`
    insert into pool_city_rule (tenant_id, call_days, choose_days, sign_days, basis, coordination_cents, bands, rules, account_years,
      changed_at, changed_by)
    values (current_setting('app.tenant_id')::uuid, ${said.callDays}, ${said.chooseDays}, ${said.signDays}, ${said.basis},
      ${said.coordinationCents}, ${JSON.stringify(said.bands)}::jsonb, ${JSON.stringify(said.rules)}::jsonb,
      ${said.accountYears}, ${at}, ${by})
    on conflict (tenant_id) do update set call_days = excluded.call_days, choose_days = excluded.choose_days,
      sign_days = excluded.sign_days, basis = excluded.basis, coordination_cents = excluded.coordination_cents,
      bands = excluded.bands, rules = excluded.rules, account_years = excluded.account_years, changed_at = excluded.changed_at, changed_by = excluded.changed_by
  `.execute(tx);
}
