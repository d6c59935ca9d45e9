import type { FormFields } from '../../../../platform/http/form.ts';
import { readWhere, writeWhere, type Place, type WhereProblem } from '../../../catalogue/public.ts';
import type { Venue } from '../../model.ts';
import type { VenueTerms } from './keep-venues.ts';

export type VenueField = 'nome' | 'indirizzo' | 'posizione' | 'posti';
export type VenueProblem =
  | WhereProblem
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'address-missing'
  | 'address-too-long'
  | 'venue-seats';
export type VenueProblems = Readonly<Partial<Record<VenueField, VenueProblem>>>;
export type TypedVenue = Readonly<Partial<Record<VenueField | 'senza-gradini', string>>>;

export const longest = 120;
const stepFree = 'step-free';
const mostSeats = 100;

interface Around {
  readonly places: readonly Place[];
  readonly bounds: Parameters<typeof readWhere>[2];
  /** The one that is changed. */
  readonly known?: Venue | undefined;
}

/** Reads the form of a venue. A tag that the form does not know stays as it is. */
export function readVenueForm(
  form: FormFields,
  { places, bounds, known }: Around,
): { readonly terms: VenueTerms } | { readonly problems: VenueProblems } {
  const plain = (name: string) =>
    form
      .text(name)
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
  const [name, address] = [plain('nome'), plain('indirizzo')];
  const where = readWhere(form.text('posizione'), places, bounds);
  const seats = /^\d{1,3}$/.test(form.text('posti')) ? Number(form.text('posti')) : 0;
  const problems: VenueProblems = {
    ...(name === '' && { nome: 'name-missing' }),
    ...(name.length > longest && { nome: 'name-too-long' }),
    ...(address === '' && { indirizzo: 'address-missing' }),
    ...(address.length > longest && { indirizzo: 'address-too-long' }),
    ...(where.kind === 'problem' && { posizione: where.problem }),
    ...((seats < 1 || seats > mostSeats) && { posti: 'venue-seats' }),
  };
  if (where.kind === 'problem' || Object.keys(problems).length > 0) return { problems };
  const others = known?.tags.filter((tag) => tag !== stepFree) ?? [];
  const tags = form.has('senza-gradini') ? [stepFree, ...others] : others;
  return { terms: { name, address, ...where.at, seats, tags } };
}

/** A venue as the form shows it. */
export function typedVenue(venue: Venue, places: readonly Place[]): TypedVenue {
  return {
    nome: venue.name,
    indirizzo: venue.address,
    posizione: writeWhere(venue, places),
    posti: String(venue.seats),
    ...(venue.tags.includes(stepFree) && { 'senza-gradini': 'yes' }),
  };
}
