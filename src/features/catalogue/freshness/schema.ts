import { z } from 'zod';
import { answerKinds, type AnswerKind } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { wrongThings, type WrongThing } from './model.ts';
import type { KeepingRules } from './rule-store.ts';

const mostLetters = 500;

export interface ReportForm {
  readonly wrong: readonly WrongThing[];
  readonly words: string | undefined;
}

export type ReportProblem = 'missing' | 'too-long';

export function readReportForm(
  form: FormFields,
):
  | { readonly report: ReportForm }
  | { readonly problems: { readonly wrong?: ReportProblem; readonly words?: ReportProblem } } {
  const chosen = new Set(form.all('wrong'));
  const wrong = wrongThings.filter((thing) => chosen.has(thing));
  const words = form.text('words');
  const problems = {
    ...(wrong.length === 0 && { wrong: 'missing' as const }),
    ...(words.length > mostLetters && { words: 'too-long' as const }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { report: { wrong, words: words === '' ? undefined : words } };
}

/** From and to of each number that a city decides. */
export const ruleLimits = { months: [1, 36], graceDays: [7, 365], sampledPercent: [0, 100] } as const;

export function monthsField(kind: AnswerKind): string {
  return `months.${kind}`;
}

/** The rules, or the names of the fields that hold no such number, with the limits of each. */
export function readRulesForm(
  form: FormFields,
): { readonly rules: KeepingRules } | { readonly outOf: Readonly<Record<string, readonly [number, number]>> } {
  const outOf: Record<string, readonly [number, number]> = {};
  const number = (name: string, limits: readonly [number, number]) => {
    const read = z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.number().min(limits[0]).max(limits[1]))
      .safeParse(form.text(name));
    if (!read.success) outOf[name] = limits;
    return read.data ?? 0;
  };
  const months = Object.fromEntries(
    answerKinds.map((kind) => [kind, number(monthsField(kind), ruleLimits.months)]),
  ) as Record<AnswerKind, number>;
  const graceDays = number('graceDays', ruleLimits.graceDays);
  const sampledPercent = number('sampledPercent', ruleLimits.sampledPercent);
  return Object.keys(outOf).length > 0 ? { outOf } : { rules: { months, graceDays, sampledPercent } };
}
