import { z } from 'zod';

const emailPattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const uriPattern = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#@!$&'()*+,;=]|\[[0-9a-f:.]+\]|%[0-9a-f]{2})+$/i;
const dateTimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const timePattern = /^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]\d\d(:?\d\d)?)?$/;
// Everything below the space but tab and line feed: PostgreSQL refuses the first of them, and no person types the others.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A text as it is kept of strangers and told to them: no character that a table or a database could not hold. */
export function cleanedText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(controls, '').toWellFormed();
}

/** The same for all texts in a value of any shape. */
export function cleanedThrough(value: unknown): unknown {
  if (typeof value === 'string') return cleanedText(value);
  if (Array.isArray(value)) return value.map(cleanedThrough);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanedText(key), cleanedThrough(inner)]));
}

/** An address that the JSON Schema format `uri` accepts; what has spaces or accents is escaped, what is no address is nothing. */
export function asUri(text: string): string | undefined {
  const given = text.trim();
  if (given.length > 2048 || !URL.canParse(given)) return undefined;
  if (fitsUri(given)) return given;
  const { href } = new URL(given);
  return href.length <= 2048 && fitsUri(href) ? href : undefined;
}

function fitsUri(text: string): boolean {
  return uriPattern.test(text) && (!/^https?:/i.test(text) || /^https?:\/\/[^/?#]/i.test(text));
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && emailPattern.test(text);
}

/** A day of the calendar, `2026-02-28`; before the year 1000 it is a slip of the pen. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  return dateTimePattern.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** A text of a stranger, at most so long. */
export const words = (most: number) => z.string().max(most).transform(cleanedText);
// An empty text where none is asked for says nothing.
const unlessEmpty = (text: string) => (text === '' ? undefined : text);

/** Fields of HSDS by kind. Lengths are ours: the specification sets none, and a stranger's file must not fill our memory. */
export const field = {
  id: z.guid().transform((id) => id.toLowerCase()),
  required: words(20_000),
  /** Of what people look for: not blank. */
  name: words(20_000).refine((text) => text.trim() !== '', 'blank'),
  text: words(20_000).transform(unlessEmpty).optional(),
  /** Outlines of areas. */
  longText: words(200_000).transform(unlessEmpty).optional(),
  reference: z
    .guid()
    .transform((id) => id.toLowerCase())
    .optional(),
  uri: z
    .string()
    .max(2048)
    .meta({ format: 'uri' })
    .transform((text, context) => {
      if (text.trim() === '') return undefined;
      const uri = asUri(text);
      if (uri === undefined) context.addIssue({ code: 'custom', message: 'no address' });
      return uri;
    })
    .optional(),
  requiredUri: z
    .string()
    .max(2048)
    .meta({ format: 'uri' })
    .transform((text, context) => {
      const uri = asUri(text);
      if (uri === undefined) context.addIssue({ code: 'custom', message: 'no address' });
      return uri ?? '';
    }),
  email: z
    .string()
    .max(254)
    .meta({ format: 'email' })
    .transform((text) => unlessEmpty(text.trim()))
    .refine((text) => text === undefined || isEmail(text), 'no e-mail address')
    .optional(),
  number: z.number().min(-1e15).max(1e15).optional(),
  requiredNumber: z.number().min(-1e15).max(1e15),
  /** A day, or an instant that begins with one. */
  date: z
    .string()
    .refine((text) => isDay(text) || isDateTime(text), 'no date')
    .optional(),
  dateTime: z.string().refine(isDateTime, 'no date and time').meta({ format: 'date-time' }).optional(),
  requiredDateTime: z.string().refine(isDateTime, 'no date and time').meta({ format: 'date-time' }),
  time: z.string().regex(timePattern, 'no time').optional(),
  flag: z.boolean().optional(),
} as const;

/** Children of a record: at most so many. */
export function listOf<Item extends z.ZodType>(item: Item, most = 1000) {
  return z.array(item).max(most).optional();
}
