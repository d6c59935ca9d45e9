import { builtInSynonyms } from '../../../domain/search/synonyms/built-in.ts';
import { dictionaryOf, type Dictionary } from '../../../domain/search/synonyms/dictionary.ts';
import type { ChangedGroup, CityGroup } from './model.ts';

/** All groups of a city: its own first, then ours, each as the city changed it. */
export function groupsOfCity(changes: readonly ChangedGroup[]): CityGroup[] {
  const changed = new Map(changes.map((group) => [group.code, group]));
  const ours = builtInSynonyms.map((group): CityGroup => {
    const change = changed.get(group.code);
    return change === undefined ? { ...group, active: true, origin: 'built-in' } : { ...change, origin: 'changed' };
  });
  const known = new Set(builtInSynonyms.map(({ code }) => code));
  const own = changes.filter(({ code }) => !known.has(code)).map((group): CityGroup => ({ ...group, origin: 'own' }));
  return [...own, ...ours];
}

const unchanged = dictionaryOf(builtInSynonyms);
const remembered = new Map<string, Dictionary>();
const mostRemembered = 100;

/** The dictionary of a city. Made once for the same changes: it takes a millisecond, and most cities change nothing. */
export function dictionaryOfCity(changes: readonly ChangedGroup[]): Dictionary {
  if (changes.length === 0) return unchanged;
  const key = JSON.stringify(changes);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const made = dictionaryOf(groupsOfCity(changes).filter(({ active }) => active));
  remembered.set(key, made);
  return made;
}
