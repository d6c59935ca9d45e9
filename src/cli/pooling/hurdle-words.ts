import type { Hurdle } from '../../domain/pooling/fit/fit.ts';
import { count, inEuro } from './figures-in-words.ts';
import { clockOf, daysInWords } from './session-words.ts';

/** What a near fit fails at, and by how much. */
export function hurdleInWords(hurdle: Hurdle): string {
  switch (hurdle.code) {
    case 'too-far':
      return `${count(hurdle.metres, 'metre')} too far`;
    case 'price':
      return `${inEuro(hurdle.cents)} per seat and hour more than it can pay`;
    case 'above-alone':
      return `${inEuro(hurdle.cents)} per seat and hour more than alone`;
    case 'price-for-member':
      return `${inEuro(hurdle.cents)} per seat and hour more than ${hurdle.request} can pay`;
    case 'hours':
      return `its hours are ${count(hurdle.slots, 'half hour')} a week too short`;
    case 'nobody-free':
      return `nobody is free on ${daysInWords(hurdle.days)} at ${clockOf(hurdle.from)}`;
    case 'operator-full':
      return `${count(hurdle.seats, 'seat')} too many for the operator`;
    case 'place-full':
      return `${count(hurdle.seats, 'seat')} too many for the place`;
    case 'need-not-met':
      return `nobody and nothing there has ${hurdle.tags.join(', ')}`;
    case 'place-refused':
      return `the place has what it refuses: ${hurdle.tags.join(', ')}`;
    case 'ages':
      return `ages ${count(hurdle.years, 'year')} too far apart`;
    case 'other-sessions':
      return `it asks for other sessions (${count(hurdle.days, 'day')} and ${count(hurdle.slots, 'half hour')} apart)`;
  }
}
