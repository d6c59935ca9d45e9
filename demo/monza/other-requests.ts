import { chanceFrom } from '../seeded-random.ts';
import type { DemoRequest } from '../types.ts';
import { contactOf } from './contacts.ts';
import { streetNamed } from './gazetteer.ts';
import { spreadAround } from './spread-position.ts';

type Ask = Pick<DemoRequest, 'kindOfHelp' | 'channel' | 'firstContact' | 'details'> & {
  readonly street: string;
  readonly ages?: readonly number[];
};

/** Help that neighbours do not share: the desk looks for an answer for each household alone. */
const asks: readonly Ask[] = [
  {
    kindOfHelp: 'meals',
    channel: 'phone',
    firstContact: true,
    street: 'Via Paisiello',
    ages: [86],
    details: { how: ['delivered'], often: ['every-day'], diet: ['soft', 'diabetes'] },
  },
  {
    kindOfHelp: 'meals',
    channel: 'paper',
    firstContact: false,
    street: 'Via Correggio',
    ages: [79, 81],
    details: { how: ['together'], often: ['some-days'] },
  },
  {
    kindOfHelp: 'digital-help',
    channel: 'desk',
    firstContact: true,
    street: 'Via Donizetti',
    details: { what: ['identity', 'health-record'], where: ['desk'] },
  },
  {
    kindOfHelp: 'listening',
    channel: 'web',
    firstContact: true,
    street: 'Via Iseo',
    details: { about: ['caring'], how: ['phone'] },
  },
  {
    kindOfHelp: 'economic-aid',
    channel: 'web',
    firstContact: false,
    street: 'Via Foscolo',
    details: { for: ['bills', 'school'], when: ['month'] },
  },
  {
    kindOfHelp: 'work',
    channel: 'home-visit',
    firstContact: true,
    street: 'Via Aliprandi',
    details: { what: ['back-to-work'], when: ['school-hours'] },
  },
];

/** Requests for help that is not shared, after the last household. */
export function otherRequests(firstNumber: number): readonly DemoRequest[] {
  const chance = chanceFrom(firstNumber);
  return asks.map(({ street: address, ages = [], ...ask }, index) => {
    const street = streetNamed(address);
    return {
      ...ask,
      key: `other-${String(index + 1).padStart(2, '0')}`,
      madeUp: true,
      contact: contactOf(firstNumber + index, chance),
      intensity: 'light',
      willingToShare: false,
      quarter: street.quarter,
      street: street.name,
      ...spreadAround(street, chance),
      seats: Math.max(1, ages.length),
      ages,
      days: 0,
      slots: 0,
      windows: [],
      maxMetres: 0,
      hostSeats: 0,
      homeTags: [],
      needs: [],
      refuses: [],
      maxCents: 0,
      soloCents: 0,
      weight: 1,
    };
  });
}
