import type { merge as it } from '../it/merge.ts';

export const merge: typeof it = {
  title: 'Are these two requests yours?',
  lead: 'The desk thinks so. If you merge them one is left, and your link stays valid. If you do not answer, nothing changes.',
  answer: 'Choose one of the two answers',
  yes: 'Yes, merge them',
  no: 'No, leave them apart',
  done: {
    merged: 'Done: there is one request now',
    'kept-apart': 'All right: the two requests stay apart',
    gone: 'This question can no longer be answered',
  },
  doneLead: {
    merged: 'The links that you had all open the same request.',
    'kept-apart': 'Nothing has changed.',
    gone: 'You have answered already, or too much time has passed. The requests stayed as they were.',
  },
  madeOn: (date) => `Request of ${date}`,
  alikeTitle: 'This may be the same person',
  alikeText: 'The same e-mail or phone, and the same help. They are merged only if the person says yes.',
  ask: (code) => `Ask to merge it with ${code}`,
  asked: (until) => `We have asked the person, who can answer until ${until}.`,
  recordTitle: 'The person answered by voice',
  recordYes: 'Said yes by voice',
  recordNo: 'Said no by voice',
  mail: ({ municipality, link }) => ({
    subject: `Two requests, or one? · Municipality of ${municipality}`,
    body: `Hello,\n\nwe have two requests that look like yours. If you like we merge them. Look and answer here:\n\n${link}\n\nIf you do not answer both stay as they are.\n\nMunicipality of ${municipality}`,
  }),
  undo: {
    title: 'These were two requests',
    text: (days) =>
      `We merged them with the person’s yes. If that was a mistake they can be parted, within ${days} days and as long as the request is in no group.`,
    mergedOn: (date) => `Merged on ${date}`,
    until: (date) => `Can be parted until ${date}`,
    button: 'Part the two requests',
    deskDone: 'Done: there are two requests again. Each person receives a link, if there is an e-mail.',
    done: 'Done: there are two requests again',
    doneLead: 'Each has its own contacts and links again. We are writing to you with the link to yours.',
    late: 'These requests can no longer be parted',
    lateLead: 'Too much time has passed, or the request is in a group already. The desk will help you all the same.',
    mail: ({ municipality, link }) => ({
      subject: `There are two requests again · Municipality of ${municipality}`,
      body: `Hello,\n\nwe have parted two requests that had been merged. Yours is here:\n\n${link}\n\nThere is nothing else to do.\n\nMunicipality of ${municipality}`,
    }),
  },
};
