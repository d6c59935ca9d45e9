import type { changeLetters as italian } from '../it/change-letters.ts';

export const changeLetters: typeof italian = {
  reminderSubject: (city) => `How does the change go? ${city} waits for your voice too`,
  reminder: {
    anonymous: (city, until, link) =>
      `Hello,

${city} asks its offices and partners how the change goes. It takes five minutes, and can be answered until ${until}:

${link}

It is anonymous: nobody knows who has answered, and so this letter goes to everybody. If you have answered already, thank you: nothing more is needed.
`,
    signed: (city, until, link) =>
      `Hello,

${city} asks its offices and partners how the change goes, and nothing has come from your office yet. It takes five minutes, and can be answered until ${until}:

${link}

What the office says can be seen, never which person.
`,
  },
  keeperSubject: (half) => `The round on change is about to end: ${half}`,
  keeper: (until, page) =>
    `Hello,

it can still be answered until ${until}. Offices and partners whose mailbox is known have been reminded; to the others you can pass the link on again: the page of the round makes as many as you need.

${page}
`,
};
