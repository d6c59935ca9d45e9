import type { formingLetters as it } from '../it/forming-letters.ts';

/** Mail about groups that are forming: one action each, and never who is in them. */
export const formingLetters: typeof it = {
  joinedSubject: 'You are in a group about to start',
  joined: (f) => `Hello,

your request (${f.kind}) has joined a group about to start: ${f.days}.

You have promised nothing yet. When the group is complete we ask you whether it suits you.

See the group, or leave it when you like:
${f.link}

This link is for you alone.`,
  withoutYouSubject: 'The group started without you: we go on looking',
  withoutYou: (f) => `Hello,

the group that you were in (${f.kind}) started without you. This is why: ${f.why}.

Your request goes on waiting, and we look at it every night. You need not do anything.

See the other groups near you:
${f.link}

This link is for you alone.`,
  closedSubject: 'The group did not start: we go on looking',
  closed: (f) => `Hello,

the group about to start that you were in (${f.kind}) was closed before it started. This is why: ${f.why}.
${f.hadYes ? '\nThe yes that you had given was for that group alone: it binds you no more.\n' : ''}
Your request goes on waiting with everything that you wrote, and we look at it every night. You need not do anything.

See the other groups near you, or open one yourself:
${f.link}

This link is for you alone.`,
  closedByTime: (lastDay, lacked) => `its last day was ${lastDay}, and ${lacked}`,
  closedByStaff: (lacked) => `the municipality closed it, when ${lacked}`,
  lacked: {
    family: 'families were still missing',
    place: 'a place was still missing',
    operator: 'somebody to come was still missing',
    hour: 'some free hours were still missing',
    price: 'the price was still high',
  },
  lackedAgreement: 'there were families enough, but they had not agreed yet',
  leftOutSubject: 'We are still looking for a group for you',
  leftOut: (f) => `Hello,

we looked for a group for you, and there is none yet.

Why: ${f.why}
${f.change === undefined ? 'For now you need not change anything.' : `What would be enough: ${f.change}.`}

Your request goes on waiting, and we look at it every night.

See what you can do:
${f.link}

This link is for you alone.`,
  confirmSubject: 'Would you like to know when a group begins?',
  confirm: (f) => `Hello,

somebody asked us to write to you when a group begins in ${f.city}, ${f.quarter} quarter: ${f.kind}.

If it was you, confirm here. The link holds for two days:
${f.link}

If it was not you, do nothing: we delete your address.`,
  nearSubject: 'A group is about to start near you',
  near: (f) => `Hello,

in the ${f.quarter} quarter a group is about to start: ${f.kind}, ${f.days}.

See the group:
${f.link}

No more of these? Stop them here:
${f.stop}`,
};
