// One place as one household sees it: how far, who else comes there, who works there.
import { metres } from '../../metres.ts';
import type { City, Household, Place } from '../city/city.ts';
import type { Offer } from '../city/offers.ts';
import type { Companion } from './view.ts';

export type Ground = {
  readonly place: Place;
  /** From the household; 0 at its own home. */
  readonly metres: number;
  readonly offer: Offer;
  /** The other household whose home it is: no pool meets here without it. */
  readonly host: Companion | undefined;
  /** Whether some operator who comes has, with the place, all these tags. */
  readonly offersAll: (needs: readonly string[]) => boolean;
  /** Those who reach the place and refuse nothing there, the host apart. */
  readonly others: () => readonly Companion[];
  /** Those who reach it and refuse it. */
  readonly unwilling: () => readonly Companion[];
};

type Site = { readonly place: Place; readonly company: readonly Companion[]; readonly host?: Companion };

export function groundAt(city: City, subject: Household, { place, company, host }: Site): Ground {
  let sorted: Partial<Record<'willing' | 'unwilling', Companion[]>> | undefined;
  const sort = () =>
    (sorted ??= Object.groupBy(
      company.filter((each) => each !== host && reaches(each.household, place)),
      ({ household }) => (refused(household, place).length === 0 ? 'willing' : 'unwilling'),
    ));
  const offer = city.offerAt(place, subject.request.slots);
  return {
    place,
    metres: place.host?.at === subject.at ? 0 : metres(subject.request, place.point),
    offer,
    host,
    offersAll: offersAll(place, offer),
    others: () => sort().willing ?? [],
    unwilling: () => sort().unwilling ?? [],
  };
}

/** A list of tags is asked about for many groups: each is looked up once. */
function offersAll(place: Place, { operators }: Offer): Ground['offersAll'] {
  const known = new Map<readonly string[], boolean>();
  return (needs) => {
    if (needs.length === 0) return operators.length > 0;
    const answer =
      known.get(needs) ?? operators.some(({ tags }) => needs.every((tag) => place.tags.has(tag) || tags.has(tag)));
    known.set(needs, answer);
    return answer;
  };
}

/** Whether it travels as far as the place; at home it is there already. */
export function reaches(household: Household, place: Place): boolean {
  return household.at === place.host?.at || metres(household.request, place.point) <= household.request.maxMetres;
}

/** Tags of the place that the household refuses; its own home it does not. */
export function refused(household: Household, place: Place): string[] {
  return household.at === place.host?.at ? [] : household.request.refuses.filter((tag) => place.tags.has(tag));
}

/** Whether the household reaches the ground and refuses nothing there. */
export function accepts(household: Household, ground: Ground): boolean {
  return ground.metres <= household.request.maxMetres && refused(household, ground.place).length === 0;
}
