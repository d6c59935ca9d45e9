import type { Window } from '../../domain/pooling/instance.ts';
import type { PoolPlace } from '../../domain/pooling/plan.ts';
import type { Change } from '../../domain/pooling/explain/changes/change.ts';
import { count, inEuro, inFigures } from './figures-in-words.ts';
import { clockOf, daysInWords } from './session-words.ts';

/** One change, as what follows an "if". */
export function changeInWords(change: Change): string {
  switch (change.kind) {
    case 'travel-farther':
      return `${change.request} travelled up to ${inMetres(change.maxMetres)}`;
    case 'widen-hours':
      return `${change.request} were free ${windowsInWords(change.windows)} as well`;
    case 'pay-more':
      return `${change.request} could pay ${inEuro(change.maxCents)} per seat and hour`;
    case 'do-without':
      return `${change.request} could do without ${change.tag}`;
    case 'accept-tag':
      return `${change.request} accepted places with ${change.tag}`;
    case 'host':
      return `${change.request} had ${count(change.hostSeats, 'seat')} at home, its own included`;
    case 'fewer-participants':
      return `${change.request} asked for ${count(change.ages.length, 'participant')} alone, aged ${change.ages.join(', ')}`;
    case 'add-households':
      return `${missingHouseholds(change.ids.length)} within ${inMetres(change.withinMetres)} of ${placeInWords(change.at)}, free ${windowsInWords(change.windows)}`;
    case 'extend-operator':
      return `${change.operator} worked ${windowsInWords(change.windows)} as well`;
    case 'train-operator':
      return `${change.operator} had ${change.tags.join(', ')}`;
    case 'lower-price':
      return `${change.operator} took ${count(change.seats, 'seat')} at ${inEuro(change.cents)} an hour, or somebody paid the rest`;
    case 'enlarge-venue':
      return `${change.venue} had ${count(change.seats, 'seat')}`;
    case 'add-operator':
      return `one more operator${withTags(change.tags)} came to ${placeInWords(change.at)}, ${windowsInWords(change.windows)}, for ${count(change.seats, 'seat')} at ${inEuro(change.cents)} an hour at most`;
    case 'add-venue':
      return `there were a venue${withTags(change.tags)} for ${count(change.seats, 'seat')} within ${inMetres(change.withinMetres)} of the home of ${change.near}`;
  }
}

function missingHouseholds(many: number): string {
  return many === 1 ? 'there were one more household of its kind' : `there were ${many} more households of its kind`;
}

function withTags(tags: readonly string[]): string {
  return tags.length === 0 ? '' : ` with ${tags.join(', ')}`;
}

export function placeInWords(place: PoolPlace): string {
  return 'venue' in place ? place.venue : `the home of ${place.home}`;
}

export function inMetres(metres: number): string {
  return `${inFigures(Math.round(metres))} m`;
}

/** Windows of the same hours together: `Tue Thu 16:00–18:00, Fri 17:00–18:00`. */
function windowsInWords(windows: readonly Window[]): string {
  const hours = Map.groupBy(windows, ({ from, to }) => `${clockOf(from)}–${clockOf(to)}`);
  return [...hours].map(([when, days]) => `${daysInWords(days.map(({ day }) => day))} ${when}`).join(', ');
}
