import { z } from 'zod';
import { isInLibrary, isKeptForReports } from '../../../domain/outcomes/library.ts';
import { messages } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { mayKeepLibrary } from '../policy.ts';
import { insertLabIndicator } from './library-store.ts';
import type { IndicatorText } from './model.ts';

const words = (language: 'it' | 'en') => ({
  [`${language}-nome`]: z.string().min(1).max(80),
  [`${language}-definizione`]: z.string().min(1).max(300),
  [`${language}-sopra`]: z.string().min(1).max(200),
  [`${language}-sotto`]: z.string().max(200).optional(),
  [`${language}-qualita`]: z.string().min(1).max(300),
});

const form = z.object({
  codice: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,60}$/)
    .refine((code) => !isInLibrary(code) && !isKeptForReports(code)),
  tipo: z.enum(['structure', 'process', 'outcome']),
  numero: z.enum(['share', 'mean', 'count', 'amount']),
  unita: z.enum([
    'percent',
    'days',
    'families',
    'requests',
    'groups',
    'hours',
    'entries',
    'people',
    'places',
    'cents',
    'points',
    'providers',
    'months',
  ]),
  verso: z.enum(['more-is-better', 'less-is-better', 'neither']),
  persone: z.string().optional(),
  fonte: z.string().min(1).max(300),
});
const texts = z.record(z.string(), z.string());

export type AddOutcome = 'added' | 'denied' | { readonly errors: Readonly<Record<string, string>> };

/** Adds an indicator to the library, or its next version where the lab has one of that code. */
export async function addIndicator(ctx: Ctx, values: Readonly<Record<string, string>>): Promise<AddOutcome> {
  const permit = mayKeepLibrary(ctx.actor);
  if (permit === undefined || ctx.municipality.kind !== 'lab') return 'denied';
  const read = form.safeParse(values);
  const said = z.object({ ...words('it'), ...words('en') }).safeParse(values);
  if (!read.success || !said.success)
    return { errors: errorsOf(ctx, [...(read.error?.issues ?? []), ...(said.error?.issues ?? [])]) };
  const divides = read.data.numero === 'share' || read.data.numero === 'mean';
  const missing = (['it', 'en'] as const).filter((language) => divides && (values[`${language}-sotto`] ?? '') === '');
  const { textNeeded } = messages(ctx.language).indicators;
  if (missing.length > 0)
    return { errors: Object.fromEntries(missing.map((language) => [`${language}-sotto`, textNeeded])) };
  const { codice, tipo, numero, unita, verso, persone, fonte } = read.data;
  const text: IndicatorText = {
    type: tipo,
    measure: numero,
    unit: unita,
    direction: verso,
    countsPeople: persone === 'yes',
    byTerritory: true,
    source: fonte,
    words: { it: wordsIn(texts.parse(values), 'it', divides), en: wordsIn(texts.parse(values), 'en', divides) },
  };
  await transact(ctx, async (tx) => {
    await insertLabIndicator(tx, permit, codice, text, { at: ctx.now, accountId: actorId(ctx.actor) });
    await recordAudit(tx, ctx, 'indicator-written', 'municipality', ctx.municipality.tenantId);
  });
  return 'added';
}

function wordsIn(values: Readonly<Record<string, string>>, language: 'it' | 'en', divides: boolean) {
  const said = (name: string) => values[`${language}-${name}`] ?? '';
  const below = divides ? { denominator: said('sotto') } : {};
  return {
    name: said('nome'),
    definition: said('definizione'),
    numerator: said('sopra'),
    ...below,
    quality: said('qualita'),
  };
}

function errorsOf(
  ctx: Ctx,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): Readonly<Record<string, string>> {
  const t = messages(ctx.language).indicators;
  const chosen = new Set(['tipo', 'numero', 'unita', 'verso']);
  return Object.fromEntries(
    issues.map(({ path }) => {
      const name = String(path[0]);
      return [name, name === 'codice' ? t.codeWrong : chosen.has(name) ? t.chooseOne : t.textNeeded];
    }),
  );
}
