import { sql, type RawBuilder } from 'kysely';

/** A query that is shown word for word, with its values in the places that it names: `{month}`. What is run is what is shown. */
export function boundQuery<Row>(text: string, values: Readonly<Record<string, string>>): RawBuilder<Row> {
  const parts = text.split(/(\{[a-z]+\})/);
  const bound = parts.map((part) => {
    const value = values[part.slice(1, -1)];
    return part.startsWith('{') && value !== undefined ? sql`${value}` : sql.raw(part);
  });
  return sql<Row>`${sql.join(bound, sql.raw(''))}`;
}
