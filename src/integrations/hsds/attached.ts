import { z } from 'zod';
import { field, listOf } from './fields.ts';

/** Who changed a field of a record, and what it said before. */
export const metadataSchema = z.object({
  id: field.id,
  resource_id: field.reference,
  resource_type: field.text,
  last_action_date: field.required,
  last_action_type: field.required,
  field_name: field.required,
  previous_value: field.required,
  replacement_value: field.required,
  updated_by: field.required,
});
export type HsdsMetadata = z.infer<typeof metadataSchema>;

export const taxonomySchema = z.object({
  id: field.id,
  name: field.required,
  description: field.required,
  uri: field.uri,
  version: field.text,
  metadata: listOf(metadataSchema),
});
export type HsdsTaxonomy = z.infer<typeof taxonomySchema>;

export const taxonomyTermSchema = z.object({
  id: field.id,
  code: field.text,
  name: field.required,
  description: field.required,
  parent_id: field.reference,
  taxonomy: field.text,
  taxonomy_detail: taxonomySchema.optional(),
  language: field.text,
  taxonomy_id: field.reference,
  term_uri: field.uri,
  metadata: listOf(metadataSchema),
});
export type HsdsTaxonomyTerm = z.infer<typeof taxonomyTermSchema>;

/** A term that a record bears. */
export const attributeSchema = z.object({
  id: field.id,
  link_id: field.reference,
  taxonomy_term_id: field.reference,
  link_type: field.text,
  link_entity: field.text,
  value: field.text,
  taxonomy_term: taxonomyTermSchema.optional(),
  metadata: listOf(metadataSchema),
  label: field.text,
});
export type HsdsAttribute = z.infer<typeof attributeSchema>;

/** What any record may carry. */
export const attached = { attributes: listOf(attributeSchema), metadata: listOf(metadataSchema) } as const;
