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

const line = (most: number) => z.string().min(1).max(most);

/** A code of a national classification that says what a term says. Of the Italian profile. */
export const nationalCodeSchema = z.object({
  scheme: line(40).describe('sioss, nomenclatore, istat or inps.'),
  code: line(60),
  name: line(300),
  reference: line(500).describe('Where somebody has read it.').optional(),
});

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
  will_codes: z
    .array(nationalCodeSchema)
    .max(100)
    .describe('Codes of national classifications that say the same, as far as somebody has verified them.')
    .optional(),
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
