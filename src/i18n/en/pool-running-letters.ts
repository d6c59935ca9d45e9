import type { poolRunningLetters as source } from '../it/pool-running-letters.ts';

/** Mail of a group that runs. It says that there is something, and where: never who, and no sums. */
export const poolRunningLetters: typeof source = {
  statementSubject: (month) => `Your statement of ${month}`,
  statement: (f) => `Hello,

your group’s statement of ${f.month} is ready (${f.kind}).

Here it is, line by line:
${f.link}

This link is only for you. Is something wrong? Call the desk.`,
  changeAskedSubject: 'Something changes in your group: tell us what you think',
  changeAsked: (f) => `Hello,

something may change in your group (${f.kind}). We ask you first.

See what it is, and what you would pay. Answer by ${f.by}:
${f.link}

This link is only for you.`,
  changeAppliedSubject: 'Your group changes',
  changeApplied: (f) => `Hello,

your group changes (${f.kind}), from ${f.from} on.

Here is who you are with, when you meet and what you pay:
${f.link}

This link is only for you.`,
  changeOverSubject: 'In your group everything stays as it was',
  changeOver: (f) => `Hello,

the change that we asked you about (${f.kind}) will not happen: not everybody could. Everything stays as it was.

The details:
${f.link}`,
  contributionSubject: 'The municipality’s contribution changes',
  contribution: (f) => `Hello,

what the municipality pays for you in your group changes (${f.kind}). It holds from ${f.from}. What you owe for the days before stays as it is.

The agreement, with the new sum:
${f.link}

This link is for you alone.`,
  contributionToSign: (f) => `Hello,

the municipality has noted its contribution for the group that you can join (${f.kind}). The agreement has changed.

Read it, and sign it if it suits you:
${f.link}

This link is for you alone.`,
  refillSubject: 'Your group is waiting for a family',
  refill: (f) => `Hello,

few of you are left in your group (${f.kind}). There are no sessions for now, and nothing to pay.

We look for somebody to join until ${f.until}. If nobody does, the group closes and your request waits again: nothing is lost.

Your group:
${f.link}

This link is only for you.`,
  finishedSubject: 'Your group has ended: how did it go?',
  finished: (f) => `Hello,

your group has ended (${f.kind}). How did it go? Three questions, one minute:
${f.link}

Your request is waiting again. If you no longer need it, withdraw it on its page.

This link is only for you.`,
  lastDaySubject: 'Your group has a last day',
  lastDay: (f) => `Hello,

your group (${f.kind}) meets until ${f.on}. Then it ends.

Do you still need it? Your request goes back to waiting by itself, and we look again.

Your group:
${f.link}

This link is only for you.`,
  messageSubject: 'There is a message in your group',
  message: (f) => `Hello,

there is a message in your group. Read it here:
${f.link}

This link is only for you.`,
  reportedSubject: 'A message of a group was reported',
  reported: (f) => `A family has reported a message of its group. Look at it, and decide whether to hide it:
${f.link}`,
};
