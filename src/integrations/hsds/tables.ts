import { jsonSchemas, type hsdsSchemas, type JsonSchema } from './json-schemas.ts';

export type TableName = keyof typeof hsdsSchemas;

export interface TableColumn {
  readonly name: string;
  /** In the words of the data package: a list or an object stands in its cell as JSON. */
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'array' | 'object';
  /** Whether every record of this kind has it. */
  readonly required: boolean;
}

/** A record below another one: in one field, or in a list. */
export interface ChildField {
  readonly field: string;
  readonly table: TableName;
  readonly many: boolean;
}

/** How the records of one kind lie in a table of HSDS tabular data. */
export interface HsdsTable {
  readonly name: TableName;
  readonly file: string;
  readonly columns: readonly TableColumn[];
  readonly children: readonly ChildField[];
}

/** Files as the specification names them. */
const files: Readonly<Record<TableName, string>> = {
  service: 'services.csv',
  organization: 'organizations.csv',
  location: 'locations.csv',
  service_at_location: 'service_at_location.csv',
  program: 'programs.csv',
  address: 'addresses.csv',
  phone: 'phones.csv',
  contact: 'contacts.csv',
  schedule: 'schedules.csv',
  language: 'languages.csv',
  accessibility: 'accessibility.csv',
  service_area: 'service_areas.csv',
  cost_option: 'cost_options.csv',
  required_document: 'required_documents.csv',
  funding: 'funding.csv',
  service_capacity: 'service_capacity.csv',
  unit: 'units.csv',
  url: 'url.csv',
  organization_identifier: 'organization_identifiers.csv',
  attribute: 'attributes.csv',
  taxonomy_term: 'taxonomy_terms.csv',
  taxonomy: 'taxonomies.csv',
  metadata: 'metadata.csv',
  meta_table_description: 'meta_table_descriptions.csv',
};

const prefix = 'table:';

/** Every table of HSDS with the Italian profile, made from the schemas, so that both say the same. */
export const hsdsTables: readonly HsdsTable[] = Object.entries(jsonSchemas((name) => `${prefix}${name}`)).map(
  ([name, { properties = {}, required = [] }]) => {
    const fields = Object.entries(properties);
    const table = name as TableName;
    return {
      name: table,
      file: files[table],
      columns: fields.flatMap(([field, schema]) =>
        childOf(field, schema) === undefined
          ? [{ name: field, type: typeOf(schema), required: required.includes(field) }]
          : [],
      ),
      children: fields.flatMap(([field, schema]) => childOf(field, schema) ?? []),
    };
  },
);

function childOf(field: string, schema: JsonSchema): ChildField | undefined {
  const items = schema['items'] as JsonSchema | undefined;
  const reference = schema['$ref'] ?? items?.['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith(prefix)) return undefined;
  return { field, table: reference.slice(prefix.length) as TableName, many: items !== undefined };
}

function typeOf(schema: JsonSchema): TableColumn['type'] {
  const options = (schema['anyOf'] as readonly JsonSchema[] | undefined) ?? [schema];
  const type = options.find((option) => option.type !== 'null')?.type ?? 'string';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean' || type === 'array' || type === 'object') return type;
  return schema['format'] === 'date' ? 'date' : schema['format'] === 'date-time' ? 'datetime' : 'string';
}
