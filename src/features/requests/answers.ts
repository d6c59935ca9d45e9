import type { Details } from '../../domain/asking/request-kinds.ts';
import type { Role } from '../../domain/asking/representation.ts';
import type { Budget } from '../../domain/pricing/budget.ts';
import type { Tolerance } from '../../domain/schedule/tolerance.ts';
import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import type { RequestableHelp } from '../../domain/vocabulary.ts';
import type { Channel, Contact, HomeTag, Intensity, NeedTag, RefusedTag } from './model.ts';

/** What a journey has been told so far. A step writes its own answers and leaves the others. */
export interface Answers {
  /** How the household came to ask; absent on the web. */
  readonly channel?: Exclude<Channel, 'web'>;
  readonly kindOfHelp?: RequestableHelp;
  /** By kind of help: who changes their mind, or has two tabs open, finds again what was picked. */
  readonly details?: Readonly<Partial<Record<RequestableHelp, Details>>>;
  readonly seats?: number;
  readonly ages?: readonly number[];
  readonly intensity?: Intensity;
  readonly days?: number;
  readonly slots?: number;
  /** As they were said: the tolerance widens them when the request is made. */
  readonly windows?: readonly WeeklyWindow[];
  readonly tolerance?: Tolerance;
  readonly place?: AnsweredPlace;
  readonly maxMetres?: number;
  readonly soloCents?: number;
  /** What it can spend when sharing. */
  readonly budget?: Budget;
  readonly willingToShare?: boolean;
  readonly hostSeats?: number;
  readonly homeTags?: readonly HomeTag[];
  readonly needs?: readonly NeedTag[];
  readonly refuses?: readonly RefusedTag[];
  readonly contact?: Contact;
  readonly forWhom?: ForWhom;
  readonly firstContact?: boolean;
  readonly privacyRead?: boolean;
  /** The request that this one takes the place of, once it is sent. Set by the product, never by a form. */
  readonly replaces?: string;
}

/** Whether who writes asks for its own household, or for somebody else, in which role. */
export type ForWhom =
  { readonly kind: 'self' } | { readonly kind: 'other'; readonly role: Role; readonly personName: string };

export interface AnsweredPlace {
  readonly label: string;
  readonly quarter: string;
  readonly lat: number;
  readonly lon: number;
}
