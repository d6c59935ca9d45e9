import { z } from 'zod';
import { readDay } from '../../domain/schedule/calendar-day.ts';
import { eventKinds, evidenceKinds, standings, stepStates } from './model.ts';

export const stepCode = z.string().regex(/^[1-9]\.[1-9][0-9]?$/);
export const uuid = z.uuid();

export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => readDay(text) !== undefined && text >= '1900-01-01' && text < '2100-01-01');
export const dayOrNone = z.union([z.literal('').transform(() => null), day]);
const text = (most: number) => z.string().min(1).max(most);
export const textOrNone = (most: number) =>
  z
    .string()
    .max(most)
    .transform((written) => (written === '' ? null : written));

export const standingForm = z.object({ kind: z.enum(standings), on: day, reason: text(1000) });

export const stepForm = z
  .object({
    state: z.enum(stepStates),
    on: day,
    doer: textOrNone(200),
    due: dayOrNone,
    ownTitle: textOrNone(200),
    ownAsks: textOrNone(600),
    reason: textOrNone(1000),
  })
  .refine(({ state, reason }) => reason !== null || (state !== 'stuck' && state !== 'skipped'), { path: ['reason'] });

export const newStepForm = z.object({ phase: z.enum(['1', '2', '3']), title: text(200), asks: text(600) });

const webAddress = z
  .string()
  .max(1000)
  .regex(/^https?:\/\/\S+$/);

export const evidenceForm = z.object({
  kind: z.enum(evidenceKinds),
  title: text(200),
  on: day,
  link: z.union([z.literal('').transform(() => null), webAddress]),
});

export const setAsideForm = z.object({ why: text(1000) });

const eventFields = { kind: z.enum(eventKinds), title: text(300), from: day, to: dayOrNone, source: textOrNone(1000) };
const inOrder = ({ from, to }: { readonly from: string; readonly to: string | null }) => to === null || to >= from;

export const cityEventForm = z.object(eventFields).refine(inOrder, { path: ['to'] });
export const labEventForm = z.object({ ...eventFields, titleEn: text(300) }).refine(inOrder, { path: ['to'] });

export const programmeStepForm = z.object({
  titleIt: text(200),
  titleEn: text(200),
  asksIt: text(600),
  asksEn: text(600),
  whoIt: text(200),
  whoEn: text(200),
  reason: text(1000),
});
