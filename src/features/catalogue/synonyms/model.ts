import type { SynonymGroup } from '../../../domain/search/synonyms/model.ts';

/** A group as the city changed it: one of ours under its code, or one of its own. */
export interface ChangedGroup extends SynonymGroup {
  readonly active: boolean;
}

/** A group as a city has it. */
export interface CityGroup extends ChangedGroup {
  /** Ours as it comes, ours as the city changed it, or the city's own. */
  readonly origin: 'built-in' | 'changed' | 'own';
}
