import type { accreditationLetters as source } from '../it/accreditation-letters.ts';

/** Mail about accreditation: to the organisation, and to the desk where it touches groups. */
export const accreditationLetters: typeof source = {
  appliedSubject: 'Your application for accreditation',
  applied: (f) => `Hello,

we have received the application of ${f.organisation} (${f.notice}).

In the file you find what to hand in, and where each thing stands:
${f.link}

Keep this link: it opens the file without a password. Do not give it to anybody who does not follow the application.`,
  linkSubject: 'The link to your accreditation file',
  link: (f) => `Hello,

here is the new link to the file of ${f.organisation}:
${f.link}

The link from before no longer works. If you did not ask for it, use this one all the same.`,
  checked: {
    'asks-again': (f) => `Hello,

we have looked at “${f.what}”: it has to be done again.

Why: ${f.reason}

Open the file again and hand it in once more:
${f.link}`,
    refused: (f) => `Hello,

we have looked at “${f.what}”: it is not right.

Why: ${f.reason}

Open the file again to see what you can do:
${f.link}`,
  },
  checkedSubject: (what) => `To put right: ${what}`,
  refusedSubject: 'Your application for accreditation is turned down',
  refused: (f) => `Hello,

the application of ${f.organisation} is turned down.

Why: ${f.reason}

The notice stays open: you may apply again whenever you like.
${f.link}`,
  changedSubjects: {
    applied: 'Your application for accreditation',
    refused: 'Your application for accreditation is turned down',
    accredited: 'The provider is accredited',
    suspended: 'The accreditation is suspended',
    expired: 'The accreditation is over',
    withdrawn: 'The accreditation is withdrawn',
  },
  changedTo: {
    applied: 'being looked at',
    refused: 'turned down',
    accredited: 'accredited',
    suspended: 'suspended: no new service from today, and groups that run stand still',
    expired: 'at the end of its term: no new service from today, and groups that run stand still',
    withdrawn: 'no longer accredited: groups are closed and families look for another',
  },
  changed: (f) => `Hello,

from today ${f.organisation} is ${f.what}.
${f.why.length === 0 ? '' : `\nWhy:\n${f.why.map((line) => `- ${line}`).join('\n')}\n`}
Open the file again to see all of it and put right what has to be:
${f.link}`,
  byDecision: 'the municipality decided so: the reason is in the file',
  missing: (title) => `missing or lapsed: ${title}`,
  deskSubject: (organisation) => `${organisation}: groups to look after`,
  desk: (f) => `Hello,

from today ${f.organisation} is ${f.what}.
${[
  f.withdrawn === 0 ? [] : `\nProposals withdrawn: ${f.withdrawn}. Their families wait again.`,
  f.stopped === 0
    ? []
    : `\nGroups that stand still: ${f.stopped}. Call the families and ask what they need.${f.instead.map((line) => `\n\n${line}`).join('')}`,
  f.resumed === 0 ? [] : `\nGroups that go on: ${f.resumed}.`,
  f.closed === 0 ? [] : `\nGroups closed: ${f.closed}. Their families wait again.`,
]
  .flat()
  .join('')}

The families have had a letter already. The groups:
${f.link}`,
  theTerm: 'the accreditation',
  reminderSubject: (what) => `About to lapse: ${what}`,
  consequences: {
    term: 'If you do not renew it, from that day the provider is no longer accredited and groups that run stand still.',
    suspends: 'If it is missing, the accreditation is suspended by itself and groups that run stand still.',
    tells: 'It does not suspend the accreditation, but the municipality asks for it.',
  },
  reminder: (f) => `Hello,

this is about to lapse: ${f.what}. The last day is ${f.by}.

${f.consequence}

Open the file again and hand in the new one:
${f.link}`,
};
