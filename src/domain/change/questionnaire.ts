/**
 * The diagnosis of change as data: what an office or a partner is asked every six months. Codes are kept with the answers and never change their meaning;
 * words stand in the messages. Obstacles, supports, actors and tools are those that the lab's own sources tell of: data that do not speak to one another,
 * coordination that nobody pays, critical mass, instruments for outcomes that are missing, social workers without time, a dedicated person who makes the
 * difference. A question that changes makes another version, and rounds of different versions are compared only on the codes that both have.
 */
export const questionnaireVersion = 1;

/** The answerer's own part in the change. */
export const roles = ['decides', 'coordinates', 'with-people', 'administration', 'partner', 'watches'] as const;
export type Role = (typeof roles)[number];

/** What it takes to be ready for a change; each from 1 to 5, in words. */
export const aspects = ['will', 'time', 'skills', 'mandate', 'tools'] as const;
export type Aspect = (typeof aspects)[number];
export const degrees = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof degrees)[number];
/** From this degree one is counted as ready. */
export const readyFrom: Degree = 4;

export const codesOf = {
  opportunities: ['families-gather', 'new-partners', 'shared-reading', 'money', 'law', 'council', 'other-cities'],
  obstacles: [
    'fragmented-data',
    'double-entry',
    'no-time',
    'instruments',
    'critical-mass',
    'coordination',
    'turnover',
    'rules-for-sharing',
    'prices',
    'stigma',
    'digital',
    'mandate',
  ],
  supports: ['training', 'tutor', 'meetings', 'other-city', 'model', 'agreement', 'dedicated-person', 'platform'],
  actors: [
    'politics',
    'managers',
    'social-workers',
    'community-manager',
    'custodian',
    'third-sector',
    'volunteers',
    'families',
    'health',
    'schools',
    'firms',
    'scholars',
  ],
  tools: [
    'plenary',
    'bilateral',
    'benchlearning',
    'city-day',
    'city-study',
    'diagnosis',
    'agreements',
    'co-design',
    'outcome-award',
    'shared-services',
  ],
  skills: [
    'community-organizing',
    'place-management',
    'change-management',
    'reading-context',
    'law-and-instruments',
    'care-planning',
    'measuring',
    'digital-tools',
  ],
} as const;

/** Questions of which one picks none, one or more. */
export const listQuestions = ['opportunities', 'obstacles', 'supports', 'actors', 'tools', 'skills'] as const;
export type ListQuestion = (typeof listQuestions)[number];
export type CodeOf<Question extends ListQuestion> = (typeof codesOf)[Question][number];

/** Questions that are answered in one's own words. */
export const wordQuestions = ['opportunity-words', 'obstacle-words', 'support-words'] as const;
export type WordQuestion = (typeof wordQuestions)[number];
export const longestWords = 600;

/** How far one's own words may go: each reader includes those before it. */
export const wordReaders = ['city', 'lab', 'report'] as const;
export type WordReader = (typeof wordReaders)[number];
