import { z } from 'zod';
import { answerKinds, audiences, kindsOfHelp } from '../../../../domain/vocabulary.ts';
import { italy } from './read-position.ts';

const column = z.string().trim().min(1).max(200);
const kind = z.enum(kindsOfHelp);
const audience = z.enum(audiences);
const answerKind = z.enum(answerKinds);
const status = z.enum(['active', 'closed']);

/** A code for whatever holds one of `any` at the beginning of a word, case, accents and punctuation aside. */
function wordRules<Code extends z.ZodType>(code: Code) {
  return z.array(z.strictObject({ any: z.array(z.string().trim().min(2).max(100)).min(1), code })).default([]);
}

function interval(most: number) {
  const degrees = z.number().min(-most).max(most);
  return z.tuple([degrees, degrees]).refine(([from, to]) => from < to);
}

/** Columns that a file may have; only the title must be there. Without a column of keys, a key is made of what says which service it is. */
const columns = z.strictObject({
  sourceKey: column.optional(),
  title: column,
  description: column.optional(),
  provider: column.optional(),
  address: column.optional(),
  /** Rows of which the quarter is told and never the address: shelters, homes. */
  protected: column.optional(),
  locality: column.optional(),
  zone: column.optional(),
  province: column.optional(),
  region: column.optional(),
  hours: column.optional(),
  lat: column.optional(),
  lon: column.optional(),
  url: column.optional(),
  updatedAt: column.optional(),
  status: column.optional(),
  answerKind: column.optional(),
  kindsOfHelp: column.optional(),
  audiences: column.optional(),
  howTo: column.optional(),
  whatYouNeed: column.optional(),
  whatYouGet: column.optional(),
  cost: column.optional(),
  access: column.optional(),
  terms: column.optional(),
  phone: column.optional(),
  email: column.optional(),
});

/** A declared mapping, `will-mapping/1`: which column is what, and which of its values means which of our codes. */
export const mappingSchema = z.strictObject({
  format: z.literal('will-mapping/1'),
  /** Stable name of the source; with a record's key it says which service a record is. */
  source: z.string().trim().min(1).max(120),
  licence: z.string().trim().min(1).max(120).optional(),
  language: z.enum(['it', 'en']).default('it'),
  /** Recognised, where it is not said. */
  delimiter: z.string().length(1).optional(),
  madeUp: z.boolean().default(false),
  /** The mark that the source leaves where it took a contact out: an address that holds it is no address. */
  redacted: z.string().trim().min(1).max(40).optional(),
  /** Where a position of this source can be, south to north and west to east; Italy unless it says otherwise. */
  bounds: z.strictObject({ lat: interval(90), lon: interval(180) }).default(italy),
  columns,
  separators: z
    .strictObject({ kindsOfHelp: z.string().length(1).optional(), audiences: z.string().length(1).optional() })
    .default({}),
  values: z
    .strictObject({
      /** A value with no code of its own says something else: see the two lists below. */
      kindsOfHelp: z.record(z.string(), z.array(kind)).default({}),
      audiences: z.record(z.string(), z.array(audience)).default({}),
      answerKind: z.record(z.string(), answerKind).default({}),
      status: z.record(z.string(), status).default({}),
      /** What a value of the column of kinds of help says about for whom it is, and about who gives it. */
      audiencesByKind: z.record(z.string(), z.array(audience)).default({}),
      answerKindByKind: z.record(z.string(), answerKind).default({}),
      /** Values of municipality, province and region that mean the whole country. */
      nationwide: z.array(z.string().trim().min(1)).default([]),
    })
    .prefault({}),
  matching: z
    .strictObject({
      at: z.literal('word-start').default('word-start'),
      ignore: z.array(z.enum(['case', 'accents', 'punctuation'])).default(['case', 'accents', 'punctuation']),
    })
    .prefault({}),
  words: z
    .strictObject({
      /** Looked for in the column of audiences and in the title. */
      audiences: wordRules(audience),
      /** Looked for in title and description where the column of kinds of help says nothing. */
      kindsOfHelp: wordRules(kind),
    })
    .prefault({}),
  defaults: z
    .strictObject({
      kindsOfHelp: z.array(kind).min(1).default(['information']),
      audiences: z.array(audience).min(1).default(['everyone']),
      answerKind: answerKind.default('free'),
      status: status.default('active'),
    })
    .prefault({}),
  /** Date patterns of yyyy, MM, dd, HH, mm, ss and the signs between them. */
  dates: z.strictObject({ updatedAt: z.string().trim().min(8).max(40).optional() }).default({}),
});

export type Mapping = z.infer<typeof mappingSchema>;

export type MappingResult =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  /** Paths of what is wrong in it, such as `columns.title`; empty when it is no JSON at all. */
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/** Reads a mapping's text. */
export function parseMapping(text: string): MappingResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', problems: [] };
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return { kind: 'mapping', mapping: parsed.data };
  return {
    kind: 'unreadable',
    problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`),
  };
}
