import type { poolClosing as source } from '../it/pool-closing.ts';

/** How a group went, once it has ended. */
export const poolClosing: typeof source = {
  title: 'How did it go?',
  lead: 'The group has ended. Three questions, one minute: they help us do better.',
  link: 'Tell us how it went',
  whenYouLike: 'Your group has ended. There are three questions: answer whenever you like.',
  afterwards: 'We ask you how it went, and look again',
  deskLead: 'Write here what the family told you, in person or by phone.',
  deskLink: 'Write down how it went',
  helped: 'Did the group help you?',
  helpedAnswers: { yes: 'Yes', partly: 'In part', no: 'No' },
  again: 'Would you do it again?',
  againAnswers: { yes: 'Yes', perhaps: 'Perhaps', no: 'No' },
  met: 'Did you get to know anybody?',
  metAnswers: { nobody: 'No', families: 'Yes, the families of the group', neighbourhood: 'Yes, others nearby as well' },
  whose: 'Request',
  heard: (code) => `${code} (has answered)`,
  say: 'Send',
  sayAgain: 'Change the answers',
  thanks: 'Thank you. You can change your answers whenever you like.',
  deskThanks: 'The answers are written down.',
  privacy:
    'Your answers count only together with those of others. Of fewer than five families we tell nobody anything.',
  missing: {
    request: 'Choose the request',
    helped: 'Tell us whether the group helped you',
    again: 'Tell us whether you would do it again',
    met: 'Tell us whether you got to know anybody',
  },
  figuresTitle: 'How it went, for groups that have ended',
  figuresText: 'When a group ends, we ask each family three questions.',
  figures: {
    answered: 'families answered',
    helped: 'say that the group helped them',
    again: 'would do it again',
    met: 'got to know somebody',
  },
  figuresNone: 'There are no answers to count yet.',
};
