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
  /** Absent for who has a telephone only: the desk prints what they are told, or calls. */
  readonly email?: string;
  readonly phone: string;
}

export interface DemoServiceContacts {
  readonly phone: string;
  readonly email: string;
  readonly web?: string;
}

/** Opening hours, in the terms of an HSDS schedule: `days` is `MO,TU`, or `2SA,4SA` of each month. */
export interface DemoHours {
  readonly days: string;
  readonly monthly?: true;
  /** Absent around the clock. */
  readonly opens?: string;
  readonly closes?: string;
  readonly closedOnHolidays?: true;
  /** Days of a season, `2026-04-01`. */
  readonly from?: string;
  readonly to?: string;
  readonly closures?: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  readonly note?: string;
}

export type PricedBy = 'hour' | 'day' | 'month' | 'year' | 'once' | 'visit';

/** What it costs; `iseeTo` is excluded, and absent means without limit. */
export interface DemoPrice {
  readonly euros: number;
  readonly per: PricedBy;
  /** Of what, where there is a choice. */
  readonly option?: string;
  readonly iseeFrom?: number;
  readonly iseeTo?: number;
  readonly iseeKind?: 'ordinario' | 'minorenni' | 'sociosanitario';
}

export interface DemoContactPerson {
  readonly role: string;
  readonly phone?: string;
}

/** Another place where the service is given. */
export interface DemoServicePlace {
  readonly key: string;
  readonly street: string;
  readonly name: string;
  readonly hours?: readonly DemoHours[];
  readonly accessibility?: readonly string[];
}

/** What was said of its room, and how many days before the demo is loaded. */
export interface DemoRoom {
  readonly available?: number;
  readonly maximum?: number;
  readonly waitingDays?: number;
  readonly daysAgo: number;
}

/** What a service's sheet says beyond its prose. */
export interface DemoDetails {
  readonly hours?: readonly DemoHours[];
  readonly prices?: readonly DemoPrice[];
  readonly documents?: readonly string[];
  /** Languages spoken there, ISO 639-1, with a note where one is needed. */
  readonly languages?: readonly (readonly [code: string, note?: string])[];
  readonly accessibility?: readonly string[];
  readonly ages?: { readonly from?: number; readonly to?: number };
  /** Quarters that it is for; absent for the whole city. */
  readonly area?: readonly string[];
  readonly contacts?: readonly DemoContactPerson[];
  readonly sharing?: 'no' | 'neighbours' | 'anyone';
  /** Codes of CPSV-AP_IT. */
  readonly channels?: readonly string[];
  readonly lifeEvents?: readonly string[];
  readonly needsAssessment?: true;
  readonly room?: DemoRoom;
  readonly programme?: { readonly key: string; readonly name: string; readonly description: string };
  readonly otherPlaces?: readonly DemoServicePlace[];
  /** Its address is told to nobody: the sheet has the quarter. */
  readonly protectedPlace?: true;
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
  readonly details: DemoDetails;
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

/** A request for help that is not shared: no hours or prices, and what was picked of its own questions. */
export interface DemoRequest extends Omit<DemoHousehold, 'channel' | 'kindOfHelp' | 'forWhom' | 'audience'> {
  readonly channel: Channel | 'home-visit' | 'paper';
  readonly kindOfHelp: 'meals' | 'digital-help' | 'listening' | 'economic-aid' | 'work';
  readonly details: Readonly<Record<string, readonly string[]>>;
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
  readonly otherRequests: readonly DemoRequest[];
}
