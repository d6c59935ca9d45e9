import { isChoice, isIsee, isValue, type Value } from '../../../domain/eligibility/facts.ts';
import { parseEuros } from '../../../domain/pricing/euro-cents.ts';
import type { AskableFact } from './state.ts';

/** Reads what somebody typed or chose; undefined for what is no answer to this question. */
export function readAnswer(fact: AskableFact, text: string): Value | undefined {
  const value = isChoice(fact) ? text : isIsee(fact) ? readMoney(text) : readWhole(text);
  return value !== undefined && isValue(fact, value) ? value : undefined;
}

export function readWhole(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** Euros to cents, with or without the sign between thousands: `15.000`, `15 000`, `15,000.50`. */
export function readMoney(text: string): number | undefined {
  const plain = text.replaceAll(/[€\s]/g, '');
  const thousands = /^(\d{1,3})((?:[.,']\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (thousands === null) return parseEuros(plain);
  const [, first = '', rest = '', cents] = thousands;
  return parseEuros(`${first}${rest.replaceAll(/\D/g, '')}${cents === undefined ? '' : `.${cents}`}`);
}
