/** The closed vocabularies; their labels in Italian and English are in vocabulary.json. */
export type KindOfHelp =
  | PoolableHelp
  | 'home-care'
  | 'meals'
  | 'shopping-errands'
  | 'listening'
  | 'economic-aid'
  | 'housing'
  | 'work'
  | 'digital-help'
  | 'culture-leisure'
  | 'health'
  | 'legal-info'
  | 'volunteering'
  | 'goods'
  | 'information';

export type PoolableHelp = 'childcare' | 'homework' | 'elder-company' | 'transport';

export type Audience =
  | 'everyone'
  | 'children'
  | 'teenagers'
  | 'families'
  | 'older-people'
  | 'disability'
  | 'carers'
  | 'poverty'
  | 'migrants'
  | 'women-in-danger'
  | 'students'
  | 'workers'
  | 'volunteers-associations';

export type AnswerKind = 'public' | 'accredited' | 'market' | 'free' | 'mutual';
export type Channel = 'web' | 'phone' | 'desk';
export type Intensity = 'light' | 'moderate' | 'heavy';

export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** `day` 0 is Monday; `from` and `to` are half hours of that day, 0 to 48, `to` excluded. */
export interface WeeklyWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** A quarter or a street of Monza. The name is real; the position was placed by hand and is no source. */
export interface GazetteerEntry extends Position {
  readonly kind: 'quarter' | 'street';
  readonly name: string;
  /** Name of the quarter; of a quarter, its own name. */
  readonly quarter: string;
  readonly approximate: true;
}

export interface DemoProvider {
  readonly key: string;
  readonly madeUp: true;
  readonly name: string;
  readonly form: 'cooperative' | 'association' | 'company';
  readonly accredited: boolean;
  readonly email: string;
  readonly kindsOfHelp: readonly PoolableHelp[];
  readonly description: string;
}

/** A professional of a provider, with the fields of an operator of a pooling instance. */
export interface DemoOperator extends Position {
  readonly key: string;
  readonly madeUp: true;
  readonly providerKey: string;
  readonly firstName: string;
  readonly kindsOfHelp: readonly PoolableHelp[];
  readonly maxMetres: number;
  readonly windows: readonly WeeklyWindow[];
  readonly tags: readonly string[];
  readonly minSeats: number;
  readonly maxSeats: number;
  /** Price of one hour, in cents, for 1, 2, … maxSeats seats. */
  readonly cents: readonly number[];
}

export interface DemoVenue extends Position {
  readonly key: string;
  readonly madeUp: true;
  readonly name: string;
  readonly address: string;
  readonly quarter: string;
  readonly seats: number;
  readonly tags: readonly string[];
}

export interface DemoContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface DemoServiceContacts {
  readonly phone: string;
  readonly email: string;
  readonly web?: string;
}

/** One entry of the catalogue, in the parts of a municipal service sheet. */
export interface DemoService {
  readonly key: string;
  readonly madeUp: true;
  readonly title: string;
  readonly summary: string;
  readonly whoItIsFor: string;
  readonly howTo: string;
  readonly whatYouNeed: string;
  readonly whatYouGet: string;
  readonly timesAndDeadlines: string;
  readonly cost: string;
  readonly contacts: DemoServiceContacts;
  /** The provider of the demo that gives it; absent when the municipality does. */
  readonly providerKey?: string;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly place: DemoPlace;
}

export interface DemoPlace extends Position {
  readonly label: string;
  readonly quarter: string;
}

/** One household and its request, with the fields of a request of a pooling instance. */
export interface DemoHousehold extends Position {
  readonly key: string;
  readonly madeUp: true;
  readonly contact: DemoContact;
  readonly channel: Channel;
  /** The municipality never knew this household before. */
  readonly firstContact: boolean;
  readonly kindOfHelp: PoolableHelp;
  /** Who the help is for, as the household says it. */
  readonly forWhom: string;
  readonly audience: Audience;
  readonly intensity: Intensity;
  readonly willingToShare: boolean;
  readonly quarter: string;
  readonly street: string;
  readonly seats: number;
  readonly ages: readonly number[];
  /** Sessions a week, each `slots` half hours long. */
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly WeeklyWindow[];
  readonly maxMetres: number;
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly maxCents: number;
  readonly soloCents: number;
  readonly weight: number;
}

export interface DemoPopulation {
  readonly municipality: 'monza';
  readonly madeUp: true;
  /** The language of what the records say. */
  readonly language: 'it';
  readonly seed: number;
  /** What a page that shows this data has to say about it. */
  readonly note: string;
  readonly gazetteer: readonly GazetteerEntry[];
  readonly providers: readonly DemoProvider[];
  readonly operators: readonly DemoOperator[];
  readonly venues: readonly DemoVenue[];
  readonly services: readonly DemoService[];
  readonly households: readonly DemoHousehold[];
}
