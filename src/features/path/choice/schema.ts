import { z } from 'zod';
import { criteria } from '../../../domain/choice/criteria.ts';
import { poolableHelp } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { day } from '../schema.ts';
import type { ScoreText } from './model.ts';

const text = (most: number) => z.string().min(1).max(most);
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

export const choiceForm = z.object({ title: text(200) });
export const optionForm = z.object({ title: text(200), description: text(2000) });
export const dissentForm = z.object({ body: text(200), text: text(2000) });

const points = whole(0, 100);
export const weightsForm = z
  .object({
    'gap-covered': points,
    feasibility: points,
    'critical-mass': points,
    cost: points,
    'self-sustainability': points,
    inclusion: points,
    reason: text(1000),
  })
  .refine(({ reason: _reason, ...weights }) => Object.values(weights).some((value) => value > 0), {
    path: ['gap-covered'],
  });

export const massForm = z.object({ families: whole(1, 100_000), operators: whole(1, 20), kind: z.enum(poolableHelp) });

export const decisionForm = z
  .object({ option: z.uuid(), reasons: text(2000), on: day, body: z.string().max(200), text: z.string().max(2000) })
  .refine(({ body, text: said }) => (body === '') === (said === ''), { path: ['body'] });

export type ReadScores =
  | { readonly kind: 'read'; readonly scores: readonly ScoreText[] }
  | { readonly kind: 'wrong'; readonly fields: readonly string[] };

/** The scores of a form, those that were chosen; each needs its reason. */
export function readScores(form: FormFields): ReadScores {
  const given = criteria
    .map((criterion) => ({
      criterion,
      score: form.text(`score-${criterion}`),
      reason: form.text(`reason-${criterion}`),
    }))
    .filter(({ score }) => score !== '');
  const wrong = given.flatMap(({ criterion, score, reason }) => [
    ...(/^[0-4]$/.test(score) ? [] : [`score-${criterion}`]),
    ...(reason !== '' && reason.length <= 1000 ? [] : [`reason-${criterion}`]),
  ]);
  if (given.length === 0) return { kind: 'wrong', fields: [`score-${criteria[0]}`] };
  if (wrong.length > 0) return { kind: 'wrong', fields: wrong };
  return { kind: 'read', scores: given.map(({ score, ...rest }) => ({ ...rest, score: Number(score) })) };
}
