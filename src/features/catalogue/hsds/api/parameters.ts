import { z } from 'zod';
import { isDay } from '../../../../integrations/hsds/public.ts';

const pattern = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  instant: /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)([ +-]\d\d:\d\d|Z)?)?$/i,
};

/** A page of 25 costs the half of one of 50, and whoever wants everything asks for lines. */
export const limits = { perPage: 25, mostPerPage: 500, minimalPerPage: 20_000 } as const;

const yesOrNo = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');
const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
// A text that is no UUID is the id of nothing: the list is empty, and the client is right to have asked.
const id = z
  .string()
  .max(200)
  .transform((text) => (pattern.uuid.test(text) ? text.toLowerCase() : noId));

/** Stands for the id of nothing. */
export const noId = '00000000-0000-0000-0000-000000000000';

/** What each parameter must look like: as the text of an address, and as the contract tells it. */
export const parameters = {
  search: { schema: z.string().max(200), json: { type: 'string', maxLength: 200 } },
  page: { schema: whole.refine((page) => page >= 1), json: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    schema: whole.refine((size) => size >= 1),
    json: { type: 'integer', minimum: 1, maximum: limits.minimalPerPage, default: limits.perPage },
  },
  format: { schema: z.enum(['json', 'ndjson']), json: { type: 'string', enum: ['json', 'ndjson'], default: 'json' } },
  taxonomy_term_id: { schema: id, json: { type: 'string' } },
  taxonomy_id: { schema: id, json: { type: 'string' } },
  organization_id: { schema: id, json: { type: 'string' } },
  modified_after: { schema: z.string().transform(readInstant), json: { type: 'string', format: 'date-time' } },
  minimal: { schema: yesOrNo, json: { type: 'boolean', default: false } },
  full: { schema: yesOrNo, json: { type: 'boolean', default: false } },
  full_service: { schema: yesOrNo, json: { type: 'boolean', default: false } },
  postcode: {
    schema: z
      .string()
      .max(20)
      .transform((text) => text.trim())
      .refine((text) => text !== ''),
    json: { type: 'string', maxLength: 20 },
  },
  proximity: {
    schema: z
      .string()
      .regex(/^\d{1,6}(\.\d{1,3})?$/)
      .transform(Number),
    json: { type: 'number', minimum: 0, maximum: 999_999 },
  },
  top_only: { schema: yesOrNo, json: { type: 'boolean', default: false } },
  parent_id: { schema: id, json: { type: 'string' } },
} as const;

export type ParameterName = keyof typeof parameters;
export type Values = { readonly [Name in ParameterName]?: z.output<(typeof parameters)[Name]['schema']> | undefined };

/** A day, or an instant; without an offset it is in UTC. A plus sign that was not escaped arrives as a space. */
function readInstant(text: string, context: z.RefinementCtx): string {
  const [match, day = '', time = '00:00:00', offset = 'Z'] = pattern.instant.exec(text.trim()) ?? [];
  const instant = `${day}T${time.length === 5 ? `${time}:00` : time}${offset.replace(' ', '+').toUpperCase()}`;
  // Date.parse takes the 30th of February for the 2nd of March.
  const known = match !== undefined && !Number.isNaN(Date.parse(instant)) && isDay(day) && !day.startsWith('0000');
  if (!known) context.addIssue({ code: 'custom', message: 'no instant' });
  return instant;
}
