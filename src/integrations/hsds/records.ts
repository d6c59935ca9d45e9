import { z } from 'zod';
import { attached } from './attached.ts';
import { contactSchema, languageSchema, phoneSchema, urlSchema } from './contact-points.ts';
import { cleanedThrough, field, isDay, listOf, words } from './fields.ts';
import { locationSchema } from './location.ts';
import { fundingSchema, offered, programSchema, serviceAreaSchema } from './offer.ts';
import { scheduleSchema } from './schedule.ts';

const code = words(100);
const codes = z.array(code).max(50);

const madeUp = z.boolean().describe('Part of a demonstration: it does not exist.').optional();

/** What the Italian profile adds to a service. Codes of our own vocabularies are checked where they are read. */
const willOfService = {
  will_answer_kind: code.describe('Kind of answer: public, accredited, market, free or mutual.').optional(),
  will_accreditation: z
    .enum(['suspended'])
    .describe('The accreditation of its provider does not hold today: it has no kind of answer until it does again.')
    .optional(),
  will_kinds_of_help: codes.describe('Codes of the taxonomy of kinds of help.').optional(),
  will_audiences: codes.describe('Codes of the taxonomy of audiences.').optional(),
  will_language: code.describe('Language that the entry is written in, ISO 639-1.').optional(),
  will_sections: z
    .record(z.string().max(100), z.unknown())
    .meta({ description: 'Parts of the Italian municipal service sheet that HSDS has no field for.' })
    .transform((sections) => cleanedThrough(sections) as Record<string, unknown>)
    .optional(),
  will_sharing: z.enum(['no', 'neighbours', 'anyone']).describe('Who may share the service with others.').optional(),
  will_channels: codes.describe('Channels, as codes of CPSV-AP_IT.').optional(),
  will_life_events: codes.describe('Life events, as codes of CPSV-AP_IT.').optional(),
  will_needs_assessment: z.boolean().describe('The need is assessed first.').optional(),
  will_waiting_days: z.number().int().min(0).max(10_000).describe('How many days one waits.').optional(),
  will_waiting_updated: field.dateTime,
  will_checked_on: z
    .string()
    .refine(isDay, 'no day')
    .meta({ format: 'date', description: 'Day on which somebody last said that the entry is right.' })
    .optional(),
  will_check_state: z
    .enum(['true', 'due', 'stale', 'hidden'])
    .describe(
      'How true the entry is: true, due for a check, stale, or hidden from the search of residents until it is checked.',
    )
    .optional(),
  will_source_updated: z
    .string()
    .refine(isDay, 'no day')
    .meta({ format: 'date', description: 'Day of the last update that the source names.' })
    .optional(),
  will_made_up: madeUp,
} as const;

const ownAtLocation = z.object({
  id: field.id,
  service_id: field.reference,
  location_id: field.reference,
  description: field.text,
  service_areas: listOf(serviceAreaSchema),
  contacts: listOf(contactSchema),
  phones: listOf(phoneSchema),
  schedules: listOf(scheduleSchema),
  location: locationSchema.optional(),
  ...attached,
});
export interface HsdsServiceAtLocation extends z.infer<typeof ownAtLocation> {
  /** As the API tells it by itself: with the service that is given there. */
  readonly service?: HsdsService | undefined;
}

export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

const ownService = z.object({
  id: field.id,
  organization_id: field.reference,
  program_id: field.reference,
  name: field.name,
  alternate_name: field.text,
  description: field.text,
  url: field.uri,
  additional_urls: listOf(urlSchema),
  email: field.email,
  status: z.enum(serviceStatuses),
  interpretation_services: field.text,
  application_process: field.text,
  fees_description: field.text,
  wait_time: field.text,
  fees: field.text,
  accreditations: field.text,
  eligibility_description: field.text,
  minimum_age: field.number,
  maximum_age: field.number,
  assured_date: field.date,
  assurer_email: field.email,
  licenses: field.text,
  alert: field.text,
  last_modified: field.dateTime,
  phones: listOf(phoneSchema),
  schedules: listOf(scheduleSchema),
  service_areas: listOf(serviceAreaSchema),
  languages: listOf(languageSchema),
  ...offered,
  program: programSchema.optional(),
  contacts: listOf(contactSchema),
  ...willOfService,
  ...attached,
});
export interface HsdsService extends z.infer<typeof ownService> {
  readonly service_at_locations?: HsdsServiceAtLocation[] | undefined;
  readonly organization?: HsdsOrganization | undefined;
}

export const serviceAtLocationSchema = ownAtLocation.extend({
  get service(): z.ZodOptional<z.ZodType<HsdsService>> {
    return serviceSchema.optional();
  },
});

export const serviceSchema = ownService.extend({
  get service_at_locations(): z.ZodOptional<z.ZodArray<z.ZodType<HsdsServiceAtLocation>>> {
    return z.array(serviceAtLocationSchema).max(1000).optional();
  },
  get organization(): z.ZodOptional<z.ZodType<HsdsOrganization>> {
    return organizationSchema.optional();
  },
});

export const organizationIdentifierSchema = z.object({
  id: field.id,
  organization_id: field.reference,
  identifier_scheme: field.text,
  identifier_type: field.required,
  identifier: field.required,
  ...attached,
});
export type HsdsOrganizationIdentifier = z.infer<typeof organizationIdentifierSchema>;

const ownOrganization = z.object({
  id: field.id,
  name: field.name,
  alternate_name: field.text,
  description: field.required,
  email: field.email,
  website: field.uri,
  additional_websites: listOf(urlSchema),
  tax_status: field.text,
  /** In Italy the codice fiscale. */
  tax_id: field.text,
  year_incorporated: field.number,
  legal_status: field.text,
  logo: field.text,
  uri: field.uri,
  parent_organization_id: field.reference,
  funding: listOf(fundingSchema),
  contacts: listOf(contactSchema),
  phones: listOf(phoneSchema),
  locations: listOf(locationSchema, 10_000),
  programs: listOf(programSchema),
  organization_identifiers: listOf(organizationIdentifierSchema),
  will_runts_section: words(200).describe('Section of RUNTS, the Italian register of the third sector.').optional(),
  will_made_up: madeUp,
  ...attached,
});
export interface HsdsOrganization extends z.infer<typeof ownOrganization> {
  /** As the API tells it by itself: with the services it gives. */
  readonly services?: HsdsService[] | undefined;
}

export const organizationSchema = ownOrganization.extend({
  get services(): z.ZodOptional<z.ZodArray<z.ZodType<HsdsService>>> {
    return z.array(serviceSchema).max(10_000).optional();
  },
});
