import type { FormFields } from '../../../platform/http/form.ts';
import type { NewPlace, Place } from '../model.ts';
import type { Bounds } from '../import/table/read-position.ts';
import { longestName } from './model.ts';
import { readWhere, type WhereProblem } from './read-where.ts';

export type PlaceField = 'nome' | 'quartiere' | 'posizione';
export type PlaceProblem = WhereProblem | 'name-missing' | 'name-too-long' | 'quarter-unknown' | 'name-taken';
export type PlaceProblems = Readonly<Partial<Record<PlaceField, PlaceProblem>>>;

/** Reads the form of a place. One that lies in no other quarter is a quarter; `known`: the one that is changed. */
export function readPlaceForm(
  form: FormFields,
  { places, bounds, known }: { readonly places: readonly Place[]; readonly bounds: Bounds; readonly known?: Place },
): { readonly place: NewPlace } | { readonly problems: PlaceProblems } {
  const name = known?.name ?? form.text('nome').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  const inQuarter = form.text('quartiere');
  const isQuarter = known === undefined ? inQuarter === '' : known.kind === 'quarter';
  const quarter = places.find((each) => each.kind === 'quarter' && each.name === inQuarter);
  const where = readWhere(form.text('posizione'), places, bounds);
  const nameProblem = name.trim() === '' ? 'name-missing' : name.length > longestName ? 'name-too-long' : undefined;
  const problems: PlaceProblems = {
    ...(nameProblem !== undefined && { nome: nameProblem }),
    ...(!isQuarter && quarter === undefined && { quartiere: 'quarter-unknown' as const }),
    ...(where.kind === 'problem' && { posizione: where.problem }),
  };
  if (where.kind === 'problem' || Object.keys(problems).length > 0) return { problems };
  const kind = isQuarter ? 'quarter' : 'street';
  return { place: { kind, name, quarter: isQuarter ? name : (quarter?.name ?? name), ...where.at } };
}
