import { randomUUID } from 'node:crypto';
import type { NewPlace, NewProvider, NewService } from '../../src/features/catalogue/public.ts';
import type { CityFact } from '../../src/features/municipalities/public.ts';
import type { SeedOperator, SeedVenue } from '../../src/features/pools/public.ts';
import type { SeedHousehold } from '../../src/features/requests/public.ts';

export interface CityTexts {
  /** The word that is in every name and text of the city, and nowhere else. */
  readonly marker: string;
  readonly facts: readonly CityFact[];
  readonly outline: readonly (readonly [number, number])[];
  readonly places: readonly NewPlace[];
  readonly providers: readonly NewProvider[];
  readonly services: readonly NewService[];
  readonly csv: string;
  readonly operators: readonly Omit<SeedOperator, 'providerId'>[];
  readonly venues: readonly SeedVenue[];
  readonly households: readonly (SeedHousehold & { readonly who: string })[];
}

const [lat, lon] = [45.58, 9.27];
const everyMorning = [0, 1, 2, 3, 4, 5].map((day) => ({ day, from: 18, to: 24 }));
const outline = [
  [9.2, 45.53],
  [9.35, 45.53],
  [9.35, 45.64],
  [9.2, 45.64],
] as const;

/** All that is written in a city, each name and text with its marker. */
export function cityTexts(marker: string): CityTexts {
  const quarter = `Quartiere ${marker}`;
  const providerName = `Cooperativa ${marker}`;
  const service = (n: number): NewService => ({
    source: 'demo',
    sourceKey: `${n}`,
    title: `Servizio ${marker} ${n}`,
    hsds: {
      schedules: [
        {
          id: randomUUID(),
          freq: 'WEEKLY',
          byday: 'MO,TU,WE,TH,FR,SA,SU',
          opens_at: '09:00',
          closes_at: '12:00',
          notes: `Orari ${marker}`,
        },
      ],
    },
    description: `Testo ${marker} per i bambini`,
    language: 'it',
    answerKind: 'free',
    kindsOfHelp: ['childcare'],
    audiences: ['children'],
    status: 'active',
    madeUp: true,
    sections: {
      whoItIsFor: `Per ${marker}`,
      cost: `Costo ${marker}`,
      contacts: { phone: '039 111', email: `ente@${marker}.example`, text: marker },
    },
    providerName,
    address: `Via ${marker} ${n}`,
    locality: marker,
    position: { lat: lat + n / 1000, lon },
    url: `https://${marker}.example/${n}`,
  });
  const operator = (key: string, kind: SeedOperator['kindsOfHelp'][number], south: number) => ({
    key,
    madeUp: true,
    name: `Operatrice ${marker} ${key}`,
    kindsOfHelp: [kind],
    lat: lat - south,
    lon,
    maxMetres: 2000,
    windows: hoursOf(kind),
    tags: [],
    minSeats: 1,
    maxSeats: 4,
    cents: [1100, 1100, 1650, 2200],
  });
  return {
    marker,
    outline,
    facts: [
      {
        text: { it: `Fatto ${marker}`, en: `Fact ${marker}` },
        source: { name: `Fonte ${marker}`, link: `https://${marker}.example/fatti`, page: null },
        mark: 'verified',
        willLink: 'verified',
      },
    ],
    places: [
      { kind: 'quarter', name: quarter, quarter, lat, lon },
      { kind: 'street', name: `Via ${marker}`, quarter, lat: lat + 0.001, lon },
    ],
    providers: [
      { name: providerName, accredited: true, email: `ente@${marker}.example`, phone: '039 111', madeUp: true },
    ],
    services: [1, 2, 3].map(service),
    csv: `id,titolo,testo,ente\n1,Doposcuola ${marker},Testo ${marker},${providerName}\n2,Doposcuola ${marker},Testo ${marker},${providerName}\n`,
    operators: [
      operator('uno', 'childcare', 0.02),
      operator('due', 'homework', -0.02),
      operator('tre', 'elder-company', 0),
      { ...operator('quattro', 'childcare', 0.04), lon: 9.2409, windows: everyMorning },
    ],
    venues: [
      {
        key: 'sala',
        madeUp: true,
        name: `Sala ${marker}`,
        address: `Piazza ${marker} 1`,
        lat,
        lon,
        seats: 10,
        tags: [],
      },
    ],
    households: [
      household(marker, 'anna', { lat: 45.5612, lon: 9.2713, hostSeats: 4 }),
      household(marker, 'bruno', { lat: 45.5614, lon: 9.2718 }),
      household(marker, 'carla', { kindOfHelp: 'homework', lat: 45.6016, lon: 9.2723, hostSeats: 4 }),
      household(marker, 'dino', { kindOfHelp: 'homework', lat: 45.6019, lon: 9.2728 }),
      household(marker, 'gina', { kindOfHelp: 'elder-company', lat: 45.5823, lon: 9.2733 }),
      household(marker, 'ivo', { kindOfHelp: 'elder-company', lat: 45.5827, lon: 9.2738 }),
      household(marker, 'elsa', {
        kindOfHelp: 'elder-company',
        intensity: 'heavy',
        willingToShare: false,
        lat: 45.5832,
        lon: 9.2743,
      }),
      ...[
        ['lia', 'moro', 0],
        ['nora', 'otto', 2],
        ['rita', 'sara', 4],
      ].flatMap(([one, other, day]) => agreeing(marker, `${one}`, `${other}`, Number(day))),
      household(marker, 'fabio', { kindOfHelp: 'transport', lat: 45.6237, lon: 9.3148 }),
    ],
  };
}

/** Two who live south of the others, and whose children are looked after on two mornings of their own. */
function agreeing(marker: string, one: string, other: string, day: number): CityTexts['households'] {
  const shared: Partial<SeedHousehold> = {
    windows: [day, day + 1].map((each) => ({ day: each, from: 18, to: 24 })),
  };
  const south = 45.5412 + day / 1000;
  return [
    household(marker, one, { ...shared, lat: south, lon: 9.2413 + day / 1000, hostSeats: 4 }),
    household(marker, other, { ...shared, lat: south + 0.0003, lon: 9.2417 + day / 1000 }),
  ];
}

/** Older people meet in the morning: the one place of the city is then free. */
function hoursOf(kind: string) {
  return [1, 3].map((day) => (kind === 'elder-company' ? { day, from: 18, to: 24 } : { day, from: 31, to: 38 }));
}

function household(marker: string, who: string, given: Partial<SeedHousehold>): CityTexts['households'][number] {
  return {
    who,
    key: who,
    madeUp: true,
    channel: 'web',
    firstContact: true,
    kindOfHelp: 'childcare',
    intensity: 'light',
    willingToShare: true,
    contact: {
      name: `Famiglia ${who} ${marker}`,
      email: `${who}@${marker}.example`,
      phone: phoneOf(who),
      fiscalCode: fiscalCodeOf(who, marker),
    },
    quarter: `Quartiere ${marker}`,
    street: `Vicolo ${who} ${marker}`,
    lat,
    lon,
    seats: 1,
    ages: [4],
    days: 2,
    slots: 4,
    windows: hoursOf(given.kindOfHelp ?? 'childcare'),
    maxMetres: 800,
    hostSeats: 0,
    homeTags: [],
    needs: [],
    refuses: [],
    maxCents: 1100,
    soloCents: 1100,
    weight: 1,
    ...given,
  };
}

/** `039 97 110 110`: a number for each name, the same in every city. */
/** In the form of a tax code, and nobody's: its check letter is not looked at here. */
function fiscalCodeOf(who: string, marker: string): string {
  const letters = (text: string, length: number) => text.toUpperCase().padEnd(length, 'X').slice(0, length);
  return `${letters(who, 4)}${letters(marker, 2)}80A01F704X`;
}

function phoneOf(who: string): string {
  return `039 ${[0, 1, 2].map((at) => who.charCodeAt(at)).join(' ')}`;
}
