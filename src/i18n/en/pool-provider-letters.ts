import type { poolProviderLetters as source, ProviderGroupFacts } from '../it/pool-provider-letters.ts';
import { families } from './counted.ts';

const ownLink = 'This link is yours only: do not pass it on.';

function yours({ link, byAccount }: ProviderGroupFacts): string {
  return byAccount ? `Your groups:\n${link}` : `The group:\n${link}\n\n${ownLink}`;
}

const group = ({ kind, when }: ProviderGroupFacts) => `${kind}; ${when}`;

/** Mail to a provider about a group that runs. It names nobody of a family: names are behind an account, or at the desk. */
export const poolProviderLetters: typeof source = {
  askedSubject: 'A group asks for one of your professionals',
  asked: (f) => `Hello,

a group of families is left without anybody who comes (${group(f)}). With the hours and the price that you gave us we proposed ${f.operator}.

Price: ${f.price} an hour for the whole group
First day: ${f.from}
The families answer by: ${f.by}

If that is all right you need not do anything: we write what they decide. If ${f.operator} cannot come, say so here with one click, and we look for another:
${f.link}${f.byAccount ? '' : `\n\n${ownLink}`}`,
  comesSubject: 'Your professional goes to the group',
  comes: (f) => `Hello,

all families said yes: ${f.operator} goes to the group from ${f.from} (${group(f)}). ${f.byAccount ? 'Names and place are on your page.' : 'The municipality’s desk gives you names and place.'}

${yours(f)}`,
  notNeededSubject: 'Your professional stays free',
  notNeeded: (f) => `Hello,

nothing comes of the change that families were asked about (${group(f)}). ${f.operator} is free again at those hours. Thank you.

${yours(f)}`,
  replacedSubject: 'Another professional comes to your group',
  replaced: (f) => `Hello,

the families have chosen another professional (${group(f)}), who comes from ${f.from}. Until then statements stay yours.

${yours(f)}`,
  stoppedSubject: 'One of your groups stands still',
  stopped: (f) => `Hello,

from ${f.since} one of your groups stands still (${group(f)}) because ${f.why}. Meetings that are not held are not paid.

The families have been told, and we look for somebody to come. If it does not start again by ${f.until}, the group is closed.

${yours(f)}`,
  resumedSubject: 'One of your groups starts again',
  resumed: (f) => `Hello,

the group goes on, on the same days, at the same price (${group(f)}). The families have been told.

${yours(f)}`,
  smallerSubject: 'One of your groups has a family less',
  smaller: (f) => `Hello,

from ${f.from} ${families(f.families)} stay in the group (${group(f)}). An hour of the group costs ${f.price}.

${yours(f)}`,
  biggerSubject: 'A family joins one of your groups',
  bigger: (f) => `Hello,

from ${f.from} ${families(f.families)} are in the group (${group(f)}). An hour of the group costs ${f.price}.

${yours(f)}`,
  waitsSubject: 'One of your groups waits',
  waits: (f) => `Hello,

from ${f.from} the group does not meet (${group(f)}): ${f.why === 'refill' ? 'too few families are left, and we look for another' : 'a family leaves, and the others decide about the new price'}. Meetings that are not held are not paid.

It waits until ${f.until} at the latest. We ask you to keep those hours free until then, and write to you.

${yours(f)}`,
  lastDaySubject: 'One of your groups has a last day',
  lastDay: (f) => `Hello,

the group meets until ${f.on} (${group(f)}). Then it ends.

${yours(f)}`,
  endedSubject: 'One of your groups is over',
  ended: (f) => `Hello,

the group is over (${group(f)}). ${f.why} Your professional is free again at those hours. Thank you for your work.

${yours(f)}`,
};
