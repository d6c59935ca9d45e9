import { z } from 'zod';
import { attached } from './attached.ts';
import { field, listOf } from './fields.ts';

export const iseeKinds = [
  'ordinario',
  'universitario',
  'minorenni',
  'sociosanitario',
  'sociosanitario-residenze',
  'corrente',
] as const;
export const pricedBy = ['hour', 'day', 'month', 'year', 'once', 'visit'] as const;

/** Euros, or no limit. */
const limit = (description: string) => z.number().min(0).max(1e9).nullable().describe(description).optional();

export const costOptionSchema = z.object({
  id: field.id,
  service_id: field.reference,
  valid_from: field.date,
  valid_to: field.date,
  option: field.text,
  currency: field.text,
  amount: field.number,
  amount_description: field.text,
  will_isee_from: limit('The price holds from this ISEE on, in euros; null: no limit.'),
  will_isee_to: limit('The price holds below this ISEE, in euros; null: no limit.'),
  will_isee_kind: z.enum(iseeKinds).describe('Which ISEE is asked for.').optional(),
  will_per: z.enum(pricedBy).describe('What the amount is for.').optional(),
  ...attached,
});
export type HsdsCostOption = z.infer<typeof costOptionSchema>;

export const requiredDocumentSchema = z.object({
  id: field.id,
  service_id: field.reference,
  document: field.text,
  uri: field.uri,
  ...attached,
});
export type HsdsRequiredDocument = z.infer<typeof requiredDocumentSchema>;

export const fundingSchema = z.object({
  id: field.id,
  organization_id: field.reference,
  service_id: field.reference,
  source: field.text,
  ...attached,
});
export type HsdsFunding = z.infer<typeof fundingSchema>;

export const serviceAreaSchema = z.object({
  id: field.id,
  service_id: field.reference,
  service_at_location_id: field.reference,
  name: field.text,
  description: field.text,
  extent: field.longText,
  extent_type: field.text,
  uri: field.text,
  ...attached,
});
export type HsdsServiceArea = z.infer<typeof serviceAreaSchema>;

export const unitSchema = z.object({
  id: field.id,
  name: field.required,
  scheme: field.text,
  identifier: field.text,
  uri: field.uri,
  ...attached,
});
export type HsdsUnit = z.infer<typeof unitSchema>;

export const serviceCapacitySchema = z.object({
  id: field.id,
  service_id: field.reference,
  unit: unitSchema,
  unit_id: field.reference,
  available: field.requiredNumber,
  maximum: field.number,
  description: field.text,
  updated: field.requiredDateTime,
  ...attached,
});
export type HsdsServiceCapacity = z.infer<typeof serviceCapacitySchema>;

export const programSchema = z.object({
  id: field.id,
  organization_id: field.reference,
  name: field.required,
  alternate_name: field.text,
  description: field.required,
  ...attached,
});
export type HsdsProgram = z.infer<typeof programSchema>;

/** Tells in which language and characters a data package is written. */
export const metaTableDescriptionSchema = z.object({
  id: field.id,
  name: field.text,
  language: field.text,
  character_set: field.text,
  ...attached,
});
export type HsdsMetaTableDescription = z.infer<typeof metaTableDescriptionSchema>;

export const offered = {
  funding: listOf(fundingSchema),
  cost_options: listOf(costOptionSchema),
  required_documents: listOf(requiredDocumentSchema),
  capacities: listOf(serviceCapacitySchema),
} as const;
