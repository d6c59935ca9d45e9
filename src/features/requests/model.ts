import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import type { Details } from '../../domain/asking/request-kinds.ts';
import type { Budget } from '../../domain/pricing/budget.ts';
import type { Tolerance } from '../../domain/schedule/tolerance.ts';
import type { PoolableHelp, RequestableHelp } from '../../domain/vocabulary.ts';
import type { Language } from '../../i18n/index.ts';

export const requestStatuses = [
  'waiting',
  'proposed',
  'agreed',
  'to-professionals',
  'individual',
  /** Nobody looks for it until a day; then it goes on by itself. */
  'paused',
  'withdrawn',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** Statuses that a household can pause from: it is looked for, or somebody is about to answer. */
export const pausable = ['waiting', 'proposed', 'agreed', 'to-professionals', 'individual'] as const;

export const channels = ['web', 'phone', 'desk', 'home-visit', 'paper'] as const;
export type Channel = (typeof channels)[number];

export const intensities = ['light', 'moderate', 'heavy'] as const;
export type Intensity = (typeof intensities)[number];

export const homeTags = ['pets', 'smoke', 'step-free'] as const;
export const needTags = ['english', 'arabic', 'chinese', 'ukrainian', 'special-needs', 'step-free'] as const;
export const refusedTags = ['pets', 'smoke'] as const;
export type HomeTag = (typeof homeTags)[number];
export type NeedTag = (typeof needTags)[number];
export type RefusedTag = (typeof refusedTags)[number];

/** How a household said what the engine reads as figures; absent where a request came without it, as seeds do. */
export interface Said {
  readonly details?: Details;
  readonly windows?: readonly WeeklyWindow[];
  readonly tolerance?: Tolerance;
  readonly budget?: Budget;
}

/** What a household needs: never who it is. */
export interface RequestFacts {
  readonly kindOfHelp: RequestableHelp;
  readonly seats: number;
  /** One for each seat; none where the kind of help does not ask for them. */
  readonly ages: readonly number[];
  readonly intensity: Intensity;
  /** Sessions a week, each `slots` half hours long, somewhere in `windows`; 0 and none where hours are not asked. */
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly WeeklyWindow[];
  readonly placeLabel: string;
  readonly quarter: string;
  readonly lat: number;
  readonly lon: number;
  readonly maxMetres: number;
  readonly willingToShare: boolean;
  /** Seats at home, its own participants counted; 0 when it cannot host. */
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  /** Euro cents per seat and hour: the most it can pay when sharing, and what it would pay alone. */
  readonly maxCents: number;
  readonly soloCents: number;
  readonly firstContact: boolean;
  readonly said: Said;
}

/** A request as its household and the desk see it, without who the household is. */
export interface RequestView extends RequestFacts {
  readonly id: string;
  readonly code: string;
  readonly status: RequestStatus;
  readonly channel: Channel;
  /** In which its household is written to. */
  readonly language: Language;
  /** The first day, `YYYY-MM-DD`, on which it is looked for again; null unless it is paused. */
  readonly pausedUntil: string | null;
  /** Since when it waits for the desk; null where it does not. */
  readonly deskSince: Date | null;
  readonly weight: number;
  readonly version: number;
  readonly madeUp: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Who a household is and how to reach it. Read by its own rules, apart from the request. */
export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** Of who chose to hear in the app IO, which knows people by it. Asked for nothing else. */
  readonly fiscalCode?: string;
  /** Would rather read on paper, though a mailbox or a telephone would be enough. */
  readonly onPaper?: true;
}

/** A request as the pooling run receives it: waiting, willing, never heavy, and without a name. */
export interface PoolableRequest extends Omit<RequestFacts, 'kindOfHelp' | 'placeLabel' | 'willingToShare' | 'said'> {
  readonly kindOfHelp: PoolableHelp;
  readonly id: string;
  readonly weight: number;
  readonly version: number;
  /** Requests that it must not meet, by either side's word. */
  readonly avoid: readonly string[];
}
