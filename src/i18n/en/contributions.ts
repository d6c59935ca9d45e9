import type { contributions as italian } from '../it/contributions.ts';

export const contributions: typeof italian = {
  waits: 'The lab has not taken it up yet.',
  states: {
    taken: 'The lab brought it into the draft of the report.',
    changed: 'The lab changed the text.',
    returned: 'The lab is still working on it: the text went back to its writers.',
    approved: 'The text is approved: it comes out with the next version of the report.',
    published: 'The text came out in the report.',
    removed: 'The lab took the text out of the draft.',
  },
  shortStates: {
    taken: 'in the draft of the report',
    changed: 'changed by the lab',
    returned: 'back with its writers',
    approved: 'approved',
    published: 'out in the report',
    removed: 'taken out of the draft',
  },
  shortWaits: 'waiting',
  cameOut: (version) => `It came out in version ${version} of the report`,
  stepsTitle: 'What became of it',
  day: 'Day',
  what: 'What happened',
  sent: (author) => `Sent to the lab, signed by ${author}.`,
  nowTitle: 'How it is now at the lab',
  nowText: 'If something is not right, write to the lab or send another contribution.',
  sentTitle: 'What you sent',
  named: 'Whoever signs agrees that their name is printed.',
  notNamed: 'The name of whoever signs is not printed.',
  from: (author, city, day) =>
    `This section comes from a contribution by ${author} (${city}), sent on ${day}. Its author gets a letter when you change it, send it back, approve, publish or remove it.`,
  takenAlready: 'It is in a section already:',
  letters: {
    subject: {
      changed: 'The lab changed your text for the report',
      returned: 'Your text for the report went back to its writers',
      approved: 'Your text for the report is approved',
      published: 'Your text came out in the report of the lab',
      removed: 'Your text is no longer in the draft of the report',
    },
    what: {
      changed: () => 'The lab changed it. On the page you can read yours and theirs.',
      returned: () => 'Whoever reviewed it sent it back to its writers: the lab is still working on it.',
      approved: () => 'It is approved. It comes out with the next version of the report.',
      published: (version) => `It came out in version ${version} of the report.`,
      removed: () => 'The lab took it out of the draft. Versions that are out stay as they are.',
    },
    body: ({ title, what, link }) =>
      `You sent the lab a text for the report: “${title}”.\n\n${what}\n\nHere you see what became of it, step by step:\n${link}\n\nYou need the sign-in of those who work for your city.`,
  },
};
