import type { poolLifeLetters as source } from '../it/pool-life-letters.ts';

const ownLink = 'This link is yours alone: do not pass it on.';

function yours({ link, byAccount }: { readonly link: string; readonly byAccount: boolean }): string {
  return byAccount ? `Your groups:\n${link}` : `Your offer, and what was decided:\n${link}\n\n${ownLink}`;
}

/** Mail from the last yes to the start. It never names anybody of a family. */
export const poolLifeLetters: typeof source = {
  callOpenedSubject: 'You all said yes: now offers are called for',
  callOpened: (f) => `Hello,

every family said yes (${f.kind}).

Now other providers can offer the same help for less, until ${f.until}. Nobody pays more than the proposal said.

You need do nothing. Here you see where we are:
${f.link}

This link is yours only.`,
  chooseSubject: 'Choose who helps your group',
  choose: (f) => `Hello,

for your group (${f.kind}) there ${f.offers === 1 ? 'is 1 offer' : `are ${f.offers} offers`}.

Look at them side by side, and mark those that are fine for you by ${f.by}:
${f.link}

The offer that is fine for most families wins; if even, the cheapest.

This link is yours only.`,
  signSubject: 'Read and sign your group’s agreement',
  sign: (f) => `Hello,

your group’s agreement is ready (${f.kind}).

When: ${f.when}
With: ${f.provider}
You pay ${f.owed} an hour instead of ${f.alone}.

Read it and sign by ${f.by}:
${f.link}

The group starts when all families have signed. If you prefer paper, sign at the desk.

This link is yours only.`,
  startedSubject: 'Your group is starting',
  started: (f) => `Hello,

every family has signed: the group is starting (${f.kind}).

When: ${f.when}
First day: ${f.starts}

Here you decide what to show the other families, one step at a time:
${f.link}

This link is yours only.`,
  calledSubject: 'A group of families is looking for an offer',
  called: (f) => `Hello,

${f.families} families need the same help and are looking for an offer.

Help: ${f.kind}
Quarter: ${f.quarters}
When: ${f.when} (${f.hours})
Seats: ${f.seats}
Ages: ${f.ages}
Also needed: ${f.needs}
Highest price: ${f.ceiling} an hour for the whole group${f.latest === undefined ? '' : `\nStarts by: ${f.latest}`}

Who the families are is told only if your offer is chosen and all have signed. They choose: the offer that is fine for most families wins; if even, the cheapest.

${
  f.byAccount
    ? `You can offer until ${f.until}, with your account:
${f.link}`
    : `You can offer, or say no, until ${f.until}. You need no account, only this link:
${f.link}

${ownLink}`
}`,
  offerTakenSubject: 'Your offer has been chosen',
  offerTaken: (f) => `Hello,

the families have chosen your offer (${f.kind}; ${f.when}). Now they sign the agreement: we write to you when the group starts.

${yours(f)}`,
  offerNotTakenSubject: 'The families have chosen another offer',
  offerNotTaken: (f) => `Hello,

for the group (${f.kind}; ${f.when}) the families have chosen another offer. Thank you for taking part: your operator is free again at those hours.

${yours(f)}`,
  notStartedSubject: 'The group does not start',
  notStarted: (f) => `Hello,

the families of the group (${f.kind}; ${f.when}) did not come to an agreement: the group does not start. Your operator is free again at those hours. Thank you for keeping them free.

${yours(f)}`,
  providerStartedSubject: 'One of your groups is starting',
  providerStarted: (f) => `Hello,

every family has signed: the group is starting (${f.kind}; ${f.when}). ${f.byAccount ? 'On your page you find names and place.' : 'The municipality’s desk gives you names and place.'}

${yours(f)}`,
};
