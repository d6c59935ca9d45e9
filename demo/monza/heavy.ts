import type { DemoHousehold, PoolableHelp } from '../types.ts';
import type { Chance } from '../seeded-random.ts';
import { contactOf } from './contacts.ts';
import { streetNamed } from './gazetteer.ts';
import { spreadAround } from './spread-position.ts';
import { windows, workdays } from './weekly-windows.ts';

type Care = readonly [forWhom: string, kind: PoolableHelp, age: number, street: string, channel: 'phone' | 'desk'];

/** Care that belongs to professionals: nobody offers these households to share, and nobody asks them to. */
const cares: readonly Care[] = [
  ['Mia madre, 89 anni: non si alza da sola', 'elder-company', 89, 'Via Felice Cavallotti', 'desk'],
  ['Mio padre, 84 anni: si perde se esce', 'elder-company', 84, 'Via Paisiello', 'phone'],
  ['Mio marito, 78 anni: va aiutato giorno e notte', 'elder-company', 78, 'Via Correggio', 'phone'],
  ['Mia zia, 91 anni: è appena uscita dall’ospedale', 'elder-company', 91, 'Via Donizetti', 'desk'],
  ['Mio figlio, 9 anni: ha bisogno di qualcuno solo per lui', 'childcare', 9, 'Via Giorgio Vasari', 'desk'],
  ['Mia figlia, 6 anni: va seguita da un’infermiera', 'childcare', 6, 'Via Iseo', 'desk'],
  ['Mio fratello, 67 anni: serve un mezzo con la barella', 'transport', 67, 'Via Foscolo', 'phone'],
  ['Mia nonna, 93 anni: non può restare sola', 'elder-company', 93, 'Via Aliprandi', 'phone'],
];

export function heavyHouseholds(firstNumber: number, chance: Chance): readonly DemoHousehold[] {
  return cares.map((care, index) => heavyHousehold(care, firstNumber + index, chance));
}

function heavyHousehold([who, kind, age, address, channel]: Care, number: number, chance: Chance): DemoHousehold {
  const street = streetNamed(address);
  const soloCents = kind === 'transport' ? 2200 : 1500;
  return {
    key: `household-${String(number).padStart(3, '0')}`,
    madeUp: true,
    contact: contactOf(number, chance),
    channel,
    firstContact: chance.happens(0.35),
    kindOfHelp: kind,
    forWhom: who,
    audience: age > 60 ? 'older-people' : 'disability',
    intensity: 'heavy',
    willingToShare: false,
    quarter: street.quarter,
    street: street.name,
    ...spreadAround(street, chance),
    seats: 1,
    ages: [age],
    days: kind === 'transport' ? 3 : 5,
    slots: kind === 'transport' ? 2 : 8,
    windows: windows(workdays, '08:00', '18:00'),
    maxMetres: 0,
    hostSeats: 0,
    homeTags: [],
    needs: kind === 'transport' ? ['step-free'] : [],
    refuses: [],
    maxCents: soloCents,
    soloCents,
    weight: 2,
  };
}
