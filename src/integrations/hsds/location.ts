import { z } from 'zod';
import { attached } from './attached.ts';
import { contactSchema, languageSchema, phoneSchema } from './contact-points.ts';
import { field, listOf, words } from './fields.ts';
import { scheduleSchema } from './schedule.ts';

const placeType = z.enum(['physical', 'postal', 'virtual']);

export const addressSchema = z.object({
  id: field.id,
  location_id: field.reference,
  attention: field.text,
  address_1: field.required,
  address_2: field.text,
  city: field.required,
  region: field.text,
  state_province: field.required,
  postal_code: field.required,
  country: field.required,
  address_type: placeType,
  ...attached,
});
export type HsdsAddress = z.infer<typeof addressSchema>;

export const accessibilitySchema = z.object({
  id: field.id,
  location_id: field.reference,
  description: field.text,
  details: field.text,
  url: field.uri,
  ...attached,
});
export type HsdsAccessibility = z.infer<typeof accessibilitySchema>;

export const locationSchema = z.object({
  id: field.id,
  location_type: placeType,
  url: field.uri,
  organization_id: field.reference,
  name: field.text,
  alternate_name: field.text,
  description: field.text,
  transportation: field.text,
  latitude: field.number,
  longitude: field.number,
  external_identifier: field.text,
  external_identifier_type: field.text,
  languages: listOf(languageSchema),
  addresses: listOf(addressSchema),
  contacts: listOf(contactSchema),
  accessibility: listOf(accessibilitySchema),
  phones: listOf(phoneSchema),
  schedules: listOf(scheduleSchema),
  will_protected: z
    .boolean()
    .describe(
      'A shelter or a home: the quarter is told, the address is not, and the position is the middle of the quarter.',
    )
    .optional(),
  will_quarter: words(200).describe('Quarter of the municipality.').optional(),
  ...attached,
});
export type HsdsLocation = z.infer<typeof locationSchema>;
