import { z } from 'zod';
import { attributeSchema, metadataSchema, taxonomySchema, taxonomyTermSchema } from './attached.ts';
import { contactSchema, languageSchema, phoneSchema, urlSchema } from './contact-points.ts';
import { accessibilitySchema, addressSchema, locationSchema } from './location.ts';
import {
  costOptionSchema,
  fundingSchema,
  metaTableDescriptionSchema,
  programSchema,
  requiredDocumentSchema,
  serviceAreaSchema,
  serviceCapacitySchema,
  unitSchema,
} from './offer.ts';
import { organizationIdentifierSchema, organizationSchema, serviceAtLocationSchema, serviceSchema } from './records.ts';
import { scheduleSchema } from './schedule.ts';

/** Every object of HSDS 3.1 under its name there. */
export const hsdsSchemas = {
  accessibility: accessibilitySchema,
  address: addressSchema,
  attribute: attributeSchema,
  contact: contactSchema,
  cost_option: costOptionSchema,
  funding: fundingSchema,
  language: languageSchema,
  location: locationSchema,
  meta_table_description: metaTableDescriptionSchema,
  metadata: metadataSchema,
  organization: organizationSchema,
  organization_identifier: organizationIdentifierSchema,
  phone: phoneSchema,
  program: programSchema,
  required_document: requiredDocumentSchema,
  schedule: scheduleSchema,
  service: serviceSchema,
  service_area: serviceAreaSchema,
  service_at_location: serviceAtLocationSchema,
  service_capacity: serviceCapacitySchema,
  taxonomy: taxonomySchema,
  taxonomy_term: taxonomyTermSchema,
  unit: unitSchema,
  url: urlSchema,
} as const;

export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** The schemas as JSON Schema, each referring to the others by `refer(name)`. */
export function jsonSchemas(refer: (name: string) => string): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(hsdsSchemas)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: refer, override: withoutPattern });
  const named = Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]);
  return Object.fromEntries(named) as Readonly<Record<string, JsonSchema>>;
}

/** The format of an id says what its pattern says. */
function withoutPattern({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema['format'] === 'uuid') delete jsonSchema['pattern'];
}

export interface MergePatch {
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** What the Italian profile adds to HSDS: for each schema that it changes, a JSON Merge Patch (RFC 7396). */
export function profilePatches(): Readonly<Record<string, MergePatch>> {
  const patches = Object.entries(jsonSchemas((name) => `${name}.json`)).map(([name, { properties = {} }]) => {
    const added = Object.entries(properties).filter(([field]) => field.startsWith('will_'));
    return [name, { properties: Object.fromEntries(added) }] as const;
  });
  return Object.fromEntries(patches.filter(([, { properties }]) => Object.keys(properties).length > 0));
}
