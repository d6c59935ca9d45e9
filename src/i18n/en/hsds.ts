import type { hsds as italian } from '../it/hsds.ts';

export const hsds: typeof italian = {
  taxonomies: {
    kindsOfHelp: { name: 'Kinds of help', description: 'What the service helps with, in WILL’s words.' },
    audiences: { name: 'For whom', description: 'Whom the service is for, in WILL’s words.' },
    answerKinds: {
      name: 'Kinds of answer',
      description: 'Who gives the service and on what terms: public, accredited, paid for, free, between neighbours.',
    },
  },
};
