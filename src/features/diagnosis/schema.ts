import { z } from 'zod';
import { confidences, figureParts, methods } from '../../domain/diagnosis/parts.ts';
import { readDay } from '../../domain/schedule/calendar-day.ts';
import { kindsOfHelp } from '../../domain/vocabulary.ts';
import { areas, platformQueries, territoryKinds, type Territory } from './model.ts';

export const clusterId = z.uuid();

export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => readDay(text) !== undefined && text >= '1900-01-01' && text < '2100-01-01');

/** A number as people write it, `1.234,5` or `1234.5`; '' is none. */
export const numberOrNone = z
  .string()
  .max(20)
  .regex(/^(\d+([.,]\d+)?|\d{1,3}(\.\d{3})+(,\d+)?)?$/)
  .transform((text) => (text === '' ? null : readNumber(text)));

function readNumber(text: string): number {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return Number(text.replace(',', '.'));
}

const text = (most: number) => z.string().min(1).max(most);

export const clusterForm = z.object({ area: z.enum(areas), title: text(120) });
export const helpKinds = z.array(z.enum(kindsOfHelp));

export const figureFields = z.object({
  part: z.enum(figureParts),
  low: numberOrNone,
  high: numberOrNone,
  source: text(1000),
  on: day,
  method: z.enum(methods).exclude(['platform']),
  confidence: z.enum(confidences),
  note: z
    .string()
    .max(1000)
    .transform((written) => (written === '' ? null : written)),
});

export const figureForm = figureFields
  .refine(({ low, high }) => low === null || high === null || high >= low, { path: ['high'] })
  .refine(({ low, high }) => low !== null || high === null, { path: ['low'] })
  .refine(({ part, low, high }) => part !== 'prevalence' || (high ?? low ?? 0) <= 100, { path: ['high'] });

export const askedForm = z.object({ query: z.enum(platformQueries), part: z.enum(figureParts) });

/** The territory that an address or a row names: `city`, `quarter` and its name, `district` and its name. */
export function readTerritory(kind: string, name: string): Territory | undefined {
  const known = territoryKinds.find((one) => one === kind);
  const clean = name.normalize('NFC').replaceAll('\0', '').trim();
  if (known === undefined || clean.length > 120) return undefined;
  if (known === 'city') return { kind: known, name: '' };
  return clean === '' ? undefined : { kind: known, name: clean };
}

export const contextFields = z.object({
  code: text(60),
  name: text(200),
  definition: text(2000),
  unit: text(60),
  value: z
    .string()
    .regex(/^-?(\d+([.,]\d+)?|\d{1,3}(\.\d{3})+(,\d+)?)$/)
    .transform((written) => (written.startsWith('-') ? -1 : 1) * readNumber(written.replace('-', ''))),
  source: text(1000),
  on: day,
});
