import type { Chance } from '../seeded-random.ts';
import type { DemoHousehold, WeeklyWindow } from '../types.ts';
import { channelOf, contactOf, reachedBy } from './contacts.ts';
import type { Demand } from './demand.ts';
import { forWhom } from './for-whom.ts';
import { streetNamed } from './gazetteer.ts';
import { spreadAround } from './spread-position.ts';
import { windows } from './weekly-windows.ts';

/** One household of a group with much the same need, each a little different from its neighbours. */
export function ask(demand: Demand, number: number, chance: Chance): DemoHousehold {
  const street = streetNamed(chance.pick(demand.streets));
  const seats = chance.happens(0.15) ? 2 : 1;
  const ages = agesOf(demand, seats, chance);
  const soloCents = chance.pick(demand.soloCents);
  const homeTags = ['step-free', 'pets', 'smoke'].filter((tag) => chance.happens(homeTagShare[tag] ?? 0));
  const contact = contactOf(number, chance);
  const channel = channelOf(demand.audience, chance);
  return {
    key: `household-${String(number).padStart(3, '0')}`,
    madeUp: true,
    contact: reachedBy(contact, demand.audience, channel),
    channel,
    firstContact: chance.happens(0.28),
    kindOfHelp: demand.kindOfHelp,
    forWhom: forWhom(demand.audience, ages, chance),
    audience: demand.audience,
    intensity: chance.happens(0.3) ? 'moderate' : 'light',
    willingToShare: chance.happens(0.97),
    quarter: street.quarter,
    street: street.name,
    ...spreadAround(street, chance),
    seats,
    ages,
    days: demand.days,
    slots: demand.slots,
    windows: windowsOf(demand, chance),
    maxMetres: chance.pick(demand.maxMetres),
    hostSeats: chance.happens(hostShare(demand)) ? seats + chance.whole(2, 3) : 0,
    homeTags,
    needs: needsOf(demand, chance),
    refuses: ['pets', 'smoke'].filter((tag) => !homeTags.includes(tag) && chance.happens(0.2)),
    maxCents: toHalfEuros(soloCents * chance.pick([0.6, 0.65, 0.7, 0.8, 1])),
    soloCents,
    weight: chance.happens(0.12) ? 2 : 1,
  };
}

const homeTagShare: Readonly<Record<string, number>> = { 'step-free': 0.3, pets: 0.2, smoke: 0.08 };

/** A ride can start from anybody's door; a living room is not for everyone. */
function hostShare({ kindOfHelp }: Demand): number {
  return kindOfHelp === 'transport' ? 0.7 : 0.35;
}

function agesOf({ ages: [youngest, oldest] }: Demand, seats: number, chance: Chance): readonly number[] {
  return Array.from({ length: seats }, () => chance.whole(youngest, oldest)).sort((one, other) => one - other);
}

function windowsOf(demand: Demand, chance: Chance): readonly WeeklyWindow[] {
  const later = chance.whole(0, 1);
  const longer = chance.whole(0, 1);
  const free = [0, 1, 2, 3, 4].filter((day) => demand.weekdays.includes(day) || chance.happens(0.2));
  return windows(free, demand.from, demand.to).map(({ day, from, to }) => ({
    day,
    from: from + later,
    to: to + longer,
  }));
}

function needsOf({ audience, kindOfHelp }: Demand, chance: Chance): readonly string[] {
  if (kindOfHelp === 'transport') return audience === 'children' ? ['child-seats'] : ['step-free'];
  if (audience === 'older-people') return chance.happens(0.15) ? ['step-free'] : [];
  if (chance.happens(0.05)) return ['special-needs'];
  return chance.happens(0.07) ? [chance.pick(['english', 'arabic'])] : [];
}

function toHalfEuros(cents: number): number {
  return Math.round(cents / 50) * 50;
}
