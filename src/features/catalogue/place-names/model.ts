import type { FileRefusal } from '../import/model.ts';
import type { NewPlace } from '../model.ts';
import type { WhereProblem } from './read-where.ts';

export const longestName = 120;

/** Why a line stays out. */
export type LineProblem =
  | Exclude<WhereProblem, 'place-unknown'>
  | 'name-missing'
  | 'name-too-long'
  | 'quarter-too-long'
  | 'quarter-unknown'
  | 'repeated';

/** One line of a table of places, whatever the city has already. */
export interface PlaceLine {
  readonly line: number;
  readonly place: NewPlace;
}

export interface RefusedLine {
  readonly line: number;
  readonly name: string;
  readonly problem: LineProblem;
}

export type PlaceChange = 'quarter' | 'position';

export interface ChangedPlace extends PlaceLine {
  readonly fields: readonly PlaceChange[];
}

/** What a table of places would change in a city, or has changed. */
export interface PlacePlan {
  readonly added: readonly PlaceLine[];
  readonly changed: readonly ChangedPlace[];
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

export type PlaceImportOutcome =
  | ({ readonly outcome: 'imported' | 'tried' } & PlacePlan)
  | { readonly outcome: 'refused'; readonly refusal: FileRefusal }
  | { readonly outcome: 'denied' };
