import { z } from 'zod';
import { attached } from './attached.ts';
import { field, listOf } from './fields.ts';

export const urlSchema = z.object({
  id: field.id,
  label: field.text,
  url: field.requiredUri,
  organization_id: field.reference,
  service_id: field.reference,
  ...attached,
});
export type HsdsUrl = z.infer<typeof urlSchema>;

export const languageSchema = z.object({
  id: field.id,
  service_id: field.reference,
  location_id: field.reference,
  phone_id: field.reference,
  name: field.text,
  code: field.text,
  note: field.text,
  ...attached,
});
export type HsdsLanguage = z.infer<typeof languageSchema>;

export const phoneSchema = z.object({
  id: field.id,
  location_id: field.reference,
  service_id: field.reference,
  organization_id: field.reference,
  contact_id: field.reference,
  service_at_location_id: field.reference,
  number: field.required,
  extension: field.number,
  type: field.text,
  description: field.text,
  languages: listOf(languageSchema),
  ...attached,
});
export type HsdsPhone = z.infer<typeof phoneSchema>;

export const contactSchema = z.object({
  id: field.id,
  organization_id: field.reference,
  service_id: field.reference,
  service_at_location_id: field.reference,
  location_id: field.reference,
  name: field.text,
  title: field.text,
  department: field.text,
  email: field.email,
  phones: listOf(phoneSchema),
  ...attached,
});
export type HsdsContact = z.infer<typeof contactSchema>;
