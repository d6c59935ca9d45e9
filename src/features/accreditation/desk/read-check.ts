import { z } from 'zod';
import type { Requirement } from '../../../domain/accreditation/rules.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { GivenCheck } from './check-evidence.ts';
import { checkOutcomes } from '../model.ts';
import { readDate, type Read } from '../schema.ts';

export type CheckField = 'outcome' | 'reason' | 'through' | 'throughNeeded';

/** Reads the check of a requirement: what lapses needs a date, what is not right a reason. */
export function readCheck(form: FormFields, { validity }: Requirement): Read<GivenCheck, CheckField> {
  const outcome = z.enum(checkOutcomes).safeParse(form.text('outcome')).data;
  if (outcome === undefined) return { kind: 'wrong', wrong: { outcome: true } };
  if (outcome !== 'ok') {
    const reason = z.string().min(1).max(1000).safeParse(form.text('reason'));
    return reason.success
      ? { kind: 'read', value: { outcome, reason: reason.data } }
      : { kind: 'wrong', wrong: { reason: true } };
  }
  const through = readDate(form.text('through'));
  if (through === 'wrong') return { kind: 'wrong', wrong: { through: true } };
  if (through === 'none' && validity.kind !== 'for-good') return { kind: 'wrong', wrong: { throughNeeded: true } };
  return { kind: 'read', value: { outcome, validThrough: through === 'none' ? null : writeDay(through) } };
}
