import type { changeLetters as italian } from '../it/change-letters.ts';

export const changeLetters: typeof italian = {
  inviteSubject: (city) => `How does the change go? ${city} asks you too`,
  invite: {
    anonymous: (city, until, link) =>
      `Hello,

every six months ${city} asks its offices and partners how the change goes. It takes five minutes, and can be answered until ${until}:

${link}

Pass the link on to those who work with you: each answers for oneself. It is anonymous: nobody knows who has answered, nor of which office.
`,
    signed: (city, until, link) =>
      `Hello,

every six months ${city} asks its offices and partners how the change goes. It takes five minutes, and can be answered until ${until}:

${link}

Pass the link on to those who work with you: each answers for oneself. What the office says can be seen, never which person.
`,
  },
  dueSubject: (half) => `It is time to ask how the change goes: ${half}`,
  due: {
    first: (half, page) =>
      `Hello,

every six months offices and partners say how the change goes. For the ${half} nobody has asked yet: it would be the first round, and says where you start from. Open it here:

${page}
`,
    again: (half, page) =>
      `Hello,

every six months offices and partners say how the change goes. For the ${half} nobody has asked yet. Open the round here:

${page}

The offices and partners of the last round are written there already: add, take out, correct.
`,
  },
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
