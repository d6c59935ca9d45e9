import type { assessmentAgain as it } from '../it/assessment-again.ts';

export const assessmentAgain: typeof it = {
  title: (city, about) => `${about} in ${city}: the self-assessment counted again`,
  lead: 'The answers that were counted are read again, and compared with what the city told.',
  toldOn: (day) => `Told on ${day}`,
  mark: (mark) => `Done again just now: ${mark}.`,
  movedText: 'A self-assessment that is closed does not change: somebody touched the data. Ask the city.',
  how: [
    'Of each skill the counts remain, never a person’s answers. “Use it by themselves” means four or five of five.',
    'Where eight people at least answered twice, we say how many went up: by the sign test, exact (Dixon and Mood, 1946). Otherwise before and after are compared as if they were other people: by Fisher’s exact test.',
    'The range of a share is at 95 per cent (Wilson, 1927). Below five in a hundred of chance we say that it changed.',
    'From one to four we never say how many: “4 at most”, or “all but 4 at most”. Below five answers, before or after, nothing is said.',
  ],
  skillTitle: (skill) => `${skill}, across cities: counted again`,
  skillLead: 'How many self-assessments say one thing and how many another, counted twice in two ways.',
  skillHow:
    'Each self-assessment counts one, with its sentence. People are not summed. The page counts by program, here the database counts by its query: the two must give the same.',
  timesTitle: 'In how many self-assessments it is said',
  said: 'What is said',
  times: 'Self-assessments',
  verdicts: {
    more: 'People feel more able',
    less: 'People feel less able',
    'could-be-chance': 'It could be chance',
    'too-few-to-say': 'Too few to say',
  },
  behindTitle: 'The self-assessments that were counted',
  behindText: 'Each is worked out again on its city’s page.',
};
