import { sql } from 'kysely';
import { definitionsVersion, indicatorCodes } from '../../domain/outcomes/indicators.ts';
import type { Shown, ShownFigures } from '../../domain/outcomes/withhold.ts';
import type { Tx } from '../../platform/db/database.ts';
import { lastFacts } from '../municipalities/public.ts';
import type { Publication, PublishedCity } from './model.ts';
import type { PublishPermit } from './policy.ts';

export interface NewPublication extends Publication {
  readonly publishedBy: string | null;
}

/** Writes a publication with its figures, already withheld; false when there is one of this id already. */
export async function insertPublication(tx: Tx, permit: PublishPermit, publication: NewPublication): Promise<boolean> {
  void permit;
  const inserted = await sql`
    insert into publication (tenant_id, id, published_at, published_by, definitions_version)
    values (current_setting('app.tenant_id')::uuid, ${publication.id}, ${publication.publishedAt}, ${publication.publishedBy}, ${definitionsVersion})
    on conflict (tenant_id, id) do nothing returning id
  `.execute(tx);
  if (inserted.rows.length === 0) return false;
  const rows = indicatorCodes.map((indicator) => {
    const shown = publication.figures[indicator];
    return { indicator, value: shown === 'withheld' ? null : shown, withheld: shown === 'withheld' };
  });
  await sql`
    insert into published_figure (tenant_id, publication_id, indicator, value, withheld)
    select current_setting('app.tenant_id')::uuid, ${publication.id}, indicator, value, withheld
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (indicator text, value double precision, withheld boolean)
  `.execute(tx);
  return true;
}

interface PublicationRow {
  readonly id: string;
  readonly publishedAt: Date;
  readonly definitionsVersion: number;
  readonly values: Readonly<Record<string, number | null>>;
}

// Everyone may read every city's publications, so the tenant is named wherever one city's are meant.
const ownPublications = sql`
  select id, published_at as "publishedAt", definitions_version as "definitionsVersion", (
    select json_object_agg(indicator, value) from published_figure figure
    where figure.tenant_id = publication.tenant_id and figure.publication_id = publication.id
  ) as values
  from publication where tenant_id = current_setting('app.tenant_id')::uuid`;

export async function readPublication(tx: Tx, id: string): Promise<Publication | undefined> {
  const { rows } = await sql<PublicationRow>`${ownPublications} and id = ${id}`.execute(tx);
  return rows.map(asPublication)[0];
}

export async function readLastPublication(tx: Tx): Promise<Publication | undefined> {
  const { rows } = await sql<PublicationRow>`${ownPublications} order by published_at desc, id desc limit 1`.execute(
    tx,
  );
  return rows.map(asPublication)[0];
}

type CityRow = Omit<PublishedCity, 'publication'> & (PublicationRow | { readonly id: null });

export async function readCityNames(tx: Tx): Promise<{ readonly slug: string; readonly name: string }[]> {
  const { rows } = await sql<{
    slug: string;
    name: string;
  }>`select slug, name from municipality where kind = 'municipality'`.execute(tx);
  return rows;
}

/** Every city of the register, or some, with its last publication, from what the cities published and nothing else of theirs. */
export async function readPublishedCities(tx: Tx, slugs?: readonly string[]): Promise<PublishedCity[]> {
  const some = slugs === undefined ? sql`` : sql`and m.slug = any(${[...slugs]}::text[])`;
  const { rows } = await sql<CityRow>`
    select m.slug, m.name, m.istat, m.made_up_data as "madeUpData", (
        select count(*)::int from ${lastFacts} told where told.about_id = m.tenant_id and told.state = 'told'
      ) as facts,
      last.id, last.published_at as "publishedAt", last.definitions_version as "definitionsVersion", (
        select json_object_agg(indicator, value) from published_figure figure
        where figure.tenant_id = m.tenant_id and figure.publication_id = last.id
      ) as values
    from municipality m left join lateral (
      select id, published_at, definitions_version from publication
      where publication.tenant_id = m.tenant_id order by published_at desc, id desc limit 1
    ) last on true
    where m.kind = 'municipality' ${some}
  `.execute(tx);
  return rows.map((row) => {
    const { slug, name, istat, madeUpData, facts } = row;
    return { slug, name, istat, madeUpData, facts, publication: row.id === null ? undefined : asPublication(row) };
  });
}

function asPublication({ id, publishedAt, definitionsVersion, values }: PublicationRow): Publication {
  const shown = (code: string): Shown => values[code] ?? 'withheld';
  const figures: ShownFigures = {
    groups: shown('groups'),
    families: shown('families'),
    'hours-week': shown('hours-week'),
    'saved-cents-week': shown('saved-cents-week'),
    'first-contacts': shown('first-contacts'),
  };
  return { id, publishedAt, definitionsVersion, figures };
}
