import { sql, type RawBuilder } from 'kysely';
import { facetLetter } from '../../domain/search/facets.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { CataloguePermit } from './policy.ts';
import { answerFacet } from './terms.ts';

/** The register's own mark of a provider, as its accreditations stand: for whoever reads no more than that. */
export async function markAccredited(tx: Tx, _permit: CataloguePermit, providerId: string): Promise<void> {
  await sql`
    update provider p set accredited = exists (
      select from accreditation a where a.tenant_id = p.tenant_id and a.provider_id = p.id and a.state = 'accredited')
    where p.id = ${providerId}
  `.execute(tx);
}

/**
 * The letters of a service `s` with the facet "accredited" as its provider's accreditations stand: there for what they
 * cover, whatever kind of answer it calls itself, and not where they have lapsed. Of a provider that never had one, the
 * letters are what whoever wrote the service says: an import, the desk and providers know nothing of accreditations.
 */
export function facetsAsAccredited(letters: RawBuilder<unknown>): RawBuilder<unknown> {
  const letter = sql`${facetLetter(answerFacet('accredited'))}::text`;
  return sql`
    case
      when s.provider_id is null or s.provider_id not in (select provider_id from accreditation where holds_from is not null)
        then ${letters}
      when s.answer_kind <> 'public' and exists (select from accreditation a
          where a.provider_id = s.provider_id and a.state = 'accredited' and a.kinds_of_help && s.kinds_of_help)
        then replace(${letters}, ${letter}, '') || ${letter}
      else replace(${letters}, ${letter}, '')
    end`;
}

/** Brings the facet "accredited" of a provider's services in line with its accreditations. */
export async function alignAccreditedFacet(tx: Tx, _permit: CataloguePermit, providerId: string): Promise<void> {
  const facets = facetsAsAccredited(sql`e.facets`);
  await sql`
    update search_entry e set facets = ${facets} from service s
    where s.tenant_id = e.tenant_id and s.id = e.service_id and s.provider_id = ${providerId} and e.facets <> ${facets}
  `.execute(tx);
}

/**
 * How the provider `p` of a service `s` stands for it on a day: accredited, or suspended where it was for this and is not
 * now; the register's mark where it never had an accreditation.
 */
export function accreditationOn(on: string): RawBuilder<unknown> {
  return sql`
    case when coalesce(accreditation_holds(p.id, s.kinds_of_help, ${on}::date), p.accredited) then 'accredited'
      when exists (select from accreditation a where a.provider_id = p.id and a.holds_from is not null
        and a.kinds_of_help && s.kinds_of_help) then 'suspended' end`;
}

/**
 * The kind of answer of a service `s` as it is told on a day: none where it calls itself accredited and its provider's
 * accreditation does not hold for it. Who never had one is believed.
 */
export function answerKindTold(on: string): RawBuilder<unknown> {
  return sql`case when s.answer_kind = 'accredited' and not coalesce(accreditation_holds(s.provider_id, s.kinds_of_help, ${on}::date), true)
    then null else s.answer_kind end`;
}

/** Services that call themselves accredited say something else from now on. */
export async function noteAccreditedChange(
  tx: Tx,
  _permit: CataloguePermit,
  providerId: string,
  now: Date,
): Promise<void> {
  await sql`
    update service set modified_at = ${now} where provider_id = ${providerId} and answer_kind = 'accredited'
  `.execute(tx);
}

export interface RegisteredProvider {
  /** Where it is known already. */
  readonly id: string | null;
  readonly name: string;
  readonly taxCode: string;
  /** In the register's own words. */
  readonly runtsSection: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly madeUp: boolean;
}

/** The municipality's own entry of an organisation: by its id, its tax code or its name. */
export async function findProvider(tx: Tx, provider: RegisteredProvider): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from provider
    where id = ${provider.id} or (source is null and (hsds ->> 'tax_id' = ${provider.taxCode} or lower(name) = lower(${provider.name})))
    order by id = ${provider.id} desc nulls last, hsds ->> 'tax_id' = ${provider.taxCode} desc nulls last, id limit 1
  `.execute(tx);
  return rows[0]?.id;
}

export async function insertProvider(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  { name, email, phone, madeUp }: RegisteredProvider,
): Promise<void> {
  await sql`
    insert into provider (tenant_id, id, name, email, phone, made_up)
    values (current_setting('app.tenant_id')::uuid, ${id}, ${name}, ${email}, ${phone}, ${madeUp})
  `.execute(tx);
}

/** Writes the codes that an organisation is known by, keeping what its entry said before; nothing, where it says so already. */
export async function writeCodes(
  tx: Tx,
  _permit: CataloguePermit,
  id: string,
  codes: Readonly<Record<string, string>>,
  by: { readonly kind: string; readonly id: string | undefined; readonly now: Date },
): Promise<void> {
  await sql`
    with changed as (select * from provider where id = ${id} and not hsds @> ${JSON.stringify(codes)}::jsonb for update),
    kept as (
      insert into entry_version (tenant_id, entry_kind, entry_id, version, content, replaced_at, replaced_by_kind, replaced_by, cause)
      select tenant_id, 'provider', id, version, to_jsonb(changed), ${by.now}, ${by.kind}, ${by.id ?? null}, 'accreditation' from changed
    )
    update provider p set hsds = p.hsds || ${JSON.stringify(codes)}::jsonb, version = p.version + 1, modified_at = ${by.now},
      changed_here = array(select distinct unnest(p.changed_here || ${Object.keys(codes).map((code) => `hsds.${code}`)}::text[]) order by 1)
    from changed where p.tenant_id = changed.tenant_id and p.id = changed.id
  `.execute(tx);
}
