import type { Need } from '../ask.ts';
import type { Stage } from './stage.ts';
import { deskHands } from './desk-hands.ts';
import { ownHands } from './own-hands.ts';

export interface Family extends Need {
  readonly code: string;
}

/** How much care a family takes: whoever is careful looks at every page, and makes each mistake first. */
export interface Careful {
  readonly careful: boolean;
}

/** What families are told, by mail or on paper. */
export type Told =
  'forming-joined' | 'proposed' | 'choose' | 'sign' | 'started' | 'statement' | 'change-asked' | 'finished';

export interface Statement {
  /** What the family has to pay, in cents, as its page or the desk's says. */
  readonly cents: number;
  /** What its document says. */
  readonly printed: string;
}

/**
 * What families do in the life of a group, each act from the mail or the letter that asks for it: with their own hands on a phone, or
 * by the desk's for those who never touch a device.
 */
export interface Hands {
  /** Asks for help; is told by mail or letter where its request is, and confirms that it reads it there. */
  readonly asks: (need: Need, how: Careful) => Promise<Family>;
  /** Opens a group that forms, and invites a neighbour: the address that the card says. */
  readonly opensGroup: (family: Family, how: Careful) => Promise<string>;
  /** Asks for help because of the card of a neighbour, and is in that group. */
  readonly asksInvited: (need: Need, invitation: string, how: Careful) => Promise<Family>;
  /** Joins the group that forms nearby; whoever is careful names a price first that is none. */
  readonly comesIn: (family: Family, how: Careful) => Promise<void>;
  /** Each has a mail that leads where it is asked something, or a letter that says it: whose words say this, too. */
  readonly areTold: (families: readonly Family[], what: Told, words: RegExp) => Promise<void>;
  readonly saysYes: (family: Family, how: Careful) => Promise<void>;
  readonly chooses: (family: Family, providers: readonly string[], how: Careful) => Promise<void>;
  /** Reads the agreement, returns what it says, and signs. */
  readonly signs: (family: Family, how: Careful) => Promise<string>;
  /** Takes one more step towards being known to the others. */
  readonly shows: (family: Family) => Promise<void>;
  readonly seesCalendar: (family: Family) => Promise<string>;
  readonly willNotCome: (family: Family, how: Careful) => Promise<void>;
  readonly writes: (family: Family, text: string, how: Careful) => Promise<void>;
  readonly readsMessages: (family: Family) => Promise<string>;
  readonly readsStatement: (family: Family) => Promise<Statement>;
  readonly leaves: (family: Family, how: Careful) => Promise<void>;
  /** Reads what changes, returns what it says, and says yes. */
  readonly agreesToChange: (family: Family, how: Careful) => Promise<string>;
  /** Reads what it would join, returns the agreement, and signs. */
  readonly joins: (family: Family) => Promise<string>;
  readonly saysHowItWent: (family: Family, how: Careful) => Promise<void>;
}

export function handsOf(stage: Stage): Hands {
  return stage.by === 'families' ? ownHands(stage) : deskHands(stage);
}
