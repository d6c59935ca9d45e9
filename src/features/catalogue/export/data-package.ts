import type { HsdsTable } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';

/** What the tables are, for programs (Frictionless Data Package, as HSDS asks with its tabular data). */
export function dataPackageOf({ municipality, links, now }: Ctx, tables: readonly HsdsTable[]): object {
  return {
    name: `will-${municipality.slug}`,
    title: municipality.name,
    profile: 'tabular-data-package',
    homepage: links.absolute('/servizi/dati'),
    created: now.toISOString(),
    version: '3.1',
    resources: tables.map(({ name, file, columns }) => ({
      name,
      path: file,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map((column) => ({ name: column.name, type: column.type })),
        primaryKey: 'id',
        foreignKeys: columns.flatMap((column) => {
          const resource = tables.find((table) => `${table.name}_id` === column.name)?.name;
          return resource === undefined ? [] : [{ fields: column.name, reference: { resource, fields: 'id' } }];
        }),
      },
    })),
  };
}
