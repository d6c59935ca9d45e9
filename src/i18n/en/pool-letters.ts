import type { poolLetters as source } from '../it/pool-letters.ts';

/** Mail about groups. It never names anybody: names are behind the link. */
export const poolLetters: typeof source = {
  proposedSubject: 'We found people to share with',
  proposed: (f) => `Hello,

we found a group for your request (${f.kind}): ${f.families} families, yours included.

When: ${f.when}
With: ${f.provider}
You pay ${f.share} an hour instead of ${f.alone}.

Look at the proposal and answer by ${f.by}:
${f.link}

This link is yours only. Nobody sees your name or address unless you decide so.`,
  carriedSubject: 'Your yes holds for a group that we found',
  carried: (f) => `Hello,

you had said yes already, on conditions. We found a group that keeps them (${f.kind}): ${f.families} families, yours included.

When: ${f.when}
With: ${f.provider}
You pay ${f.share} an hour instead of ${f.alone}.

Your yes is your answer: you need do nothing. The other families answer by ${f.by}. Until then you can change your mind:
${f.link}

This link is yours only. Nobody sees your name or address unless you decide so.`,
  notCarried: (f) => `Hello,

we found a group for your request (${f.kind}): ${f.families} families, yours included.

When: ${f.when}
With: ${f.provider}
You pay ${f.share} an hour instead of ${f.alone}.

You had said yes already to a group about to start, but here that yes does not hold: ${f.why}. So we ask you, and do not decide for you.

Look at the proposal and answer by ${f.by}:
${f.link}

This link is yours only. Nobody sees your name or address unless you decide so.`,
  yesFaults: {
    'another-group': 'the days, the place or who comes are different',
    start: 'it may begin after the day that you said',
    'not-with': 'there is a family that you were with before',
    'too-few': 'there are fewer families than you wanted',
    'too-many': 'there are more families than you wanted',
    price: 'the price is above your limit',
  },
  endedSubject: 'The group will not start: we keep looking',
  ended: (f) => `Hello,

the group that we proposed to you (${f.kind}) will not start, or has broken up.

Your request is waiting again with everything you wrote, and we look again every night. You need do nothing.

Your request:
${f.link}`,
  withdrawnSubject: 'The group cannot start or go on: we keep looking',
  withdrawn: (f) => `Hello,

${f.provider} cannot give this service any more (${f.kind}), so your group ends here. It is not because of you or of the other families.

Your request is waiting again with everything you wrote: from tonight we look for a group with another provider. You need do nothing.

Your request:
${f.link}`,
  stoppedSubject: 'Your group’s service is suspended',
  stopped: (f) => `Hello,

from ${f.since} your group’s service stands still (${f.kind}, with ${f.provider}) because ${f.why}.

You do not pay for meetings that are not held. The group, its days and its price stay yours.

We look for somebody to come. If there is somebody we ask you in another letter: first you see the price, then you decide. Meanwhile the desk calls you.

If it does not start again by ${f.until}, the group is closed and your request waits again: you lose nothing.

All there is to know is here:
${f.link}

This link is yours only.`,
  resumedSubject: 'Your group starts again',
  resumed: (f) => `Hello,

your group (${f.kind}, with ${f.provider}) goes on, on the same days, at the same price.

Your group:
${f.link}

This link is yours only.`,
};
