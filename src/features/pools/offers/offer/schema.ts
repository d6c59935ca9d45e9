import { z } from 'zod';
import { parseEuros } from '../../../../domain/pricing/euro-cents.ts';
import { readDay } from '../../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import type { OfferFault } from './judge-offer.ts';
import { mostSeats } from '../../supply/operators/operator-form.ts';
import type { OfferTerms } from '../model.ts';

export const uuid = z.uuid();

/** The price of an hour with so many seats, where the group would have other than it has. */
export type SizeField = `prezzo-${number}`;
export type OfferField = 'operatore' | 'luogo' | 'prezzo' | SizeField | 'inizio' | 'nota';
export type OfferProblem =
  'operator-missing' | 'price-missing' | 'price-wrong' | 'date-missing' | 'note-long' | OfferFault;
export type OfferProblems = Readonly<Partial<Record<OfferField, OfferProblem>>>;

export const emailField = z.email().max(254);
/** Why a letter is not sent again. */
export type LetterProblem = 'mailbox-wrong' | 'too-soon' | 'too-many';

/** The place of the proposal, in the form. */
export const samePlace = 'proposta';
const longestNote = 500;

export function sizeField(seats: number): SizeField {
  return `prezzo-${seats}`;
}

/** Reads a provider's form. `seats`: of the group as it is; `placeOfProposal`: its venue, or null for a home. */
export function readOfferForm(
  form: FormFields,
  { seats, placeOfProposal }: { readonly seats: number; readonly placeOfProposal: string | null },
): { readonly terms: OfferTerms } | { readonly problems: OfferProblems } {
  const operator = uuid.safeParse(form.text('operatore'));
  const venue = uuid.safeParse(form.text('luogo'));
  const price = parseEuros(form.text('prezzo'));
  const sizes = Array.from({ length: mostSeats }, (_, index) => index + 1).filter((size) => size !== seats);
  const others = sizes.flatMap((size) => {
    const typed = form.text(sizeField(size));
    return typed === '' ? [] : [{ seats: size, cents: parseEuros(typed) }];
  });
  const wrong = others.filter(({ cents }) => cents === undefined);
  const note = form.text('nota');
  const problems: OfferProblems = {
    ...(!operator.success && { operatore: 'operator-missing' }),
    ...(price === undefined && { prezzo: 'price-missing' }),
    ...Object.fromEntries(wrong.map((other) => [sizeField(other.seats), 'price-wrong'])),
    ...(readDay(form.text('inizio')) === undefined && { inizio: 'date-missing' }),
    ...(note.length > longestNote && { nota: 'note-long' }),
  };
  if (!operator.success || price === undefined || Object.keys(problems).length > 0) return { problems };
  const prices = others.flatMap(({ cents, ...size }) => (cents === undefined ? [] : [{ ...size, cents }]));
  return {
    terms: {
      operatorId: operator.data,
      venueId: venue.success ? venue.data : placeOfProposal,
      hourlyCents: price,
      prices: [...prices, { seats, cents: price }].sort((a, b) => a.seats - b.seats),
      startsOn: form.text('inizio'),
      note,
    },
  };
}

const fieldOfFault: Readonly<Record<OfferFault, OfferField>> = {
  'operator-unknown': 'operatore',
  'operator-not-free': 'operatore',
  'operator-too-far': 'operatore',
  'wrong-seats': 'operatore',
  'need-not-met': 'operatore',
  'place-unknown': 'luogo',
  'place-not-free': 'luogo',
  'place-too-far': 'luogo',
  'place-refused': 'luogo',
  'above-ceiling': 'prezzo',
  'above-on-smaller-day': 'prezzo',
  'starts-too-early': 'inizio',
  'starts-too-late': 'inizio',
};

/** The faults of an offer beside the fields that they are about; the first of each field. */
export function problemsOf(faults: readonly OfferFault[]): OfferProblems {
  const problems: Partial<Record<OfferField, OfferProblem>> = {};
  for (const fault of faults) problems[fieldOfFault[fault]] ??= fault;
  return problems;
}
