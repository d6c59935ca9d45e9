import { z } from 'zod';
import type { FormFields } from '../../../platform/http/form.ts';
import { reasonIn } from '../entries/schema.ts';
import { fieldDecisions, type FieldDecision } from './model.ts';

/** A piece of an address that can be one of our tokens; anything else is not looked up. */
export const tokenText = z.string().regex(/^[\w-]{43}$/);
export const proposalId = z.uuid();

const decision = z.enum(fieldDecisions);

export interface TypedVerdict {
  readonly decision: FieldDecision | undefined;
  readonly reason: string | undefined;
}

/** What the desk chose for one field of a proposal. */
export function verdictIn(form: FormFields, field: string): TypedVerdict {
  return {
    decision: decision.safeParse(form.text(`decision.${field}`)).data,
    reason: reasonIn(form, `reason.${field}`),
  };
}

export const trustChoice = z.enum(['yes', 'no']).transform((text) => text === 'yes');
