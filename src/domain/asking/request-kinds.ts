import type { RequestableHelp } from '../vocabulary.ts';

/** Something that only one kind of help asks. Its words are in `src/i18n`, under the same names. */
export interface Question {
  readonly id: string;
  readonly pick: 'one' | 'some';
  readonly choices: readonly string[];
  /** Without an answer nobody could begin; the others may be left. */
  readonly required?: true;
}

/** The common questions, beside where and who, that a kind of help needs. Nothing useless is asked. */
export type Asked = 'people' | 'weight' | 'hours' | 'money';

export interface RequestKind {
  readonly asks: readonly Asked[];
  readonly questions: readonly Question[];
}

const toShare: readonly Asked[] = ['people', 'weight', 'hours', 'money'];

/** Every kind of help that can be asked for, as data: journey, summary, change page, desk and paper form read it here. */
export const requestKinds: Readonly<Record<RequestableHelp, RequestKind>> = {
  childcare: {
    asks: toShare,
    questions: [
      { id: 'collect', pick: 'one', choices: ['at-home', 'from-nursery', 'from-school'] },
      { id: 'with', pick: 'some', choices: ['snack', 'play-outside', 'nap', 'homework'] },
    ],
  },
  homework: {
    asks: toShare,
    questions: [
      { id: 'school', pick: 'one', choices: ['primary', 'middle', 'high'] },
      { id: 'subjects', pick: 'some', choices: ['reading', 'italian', 'maths', 'languages', 'method'] },
    ],
  },
  'elder-company': {
    asks: toShare,
    questions: [{ id: 'together', pick: 'some', choices: ['talk', 'walk', 'cards', 'cook', 'errands'] }],
  },
  transport: {
    asks: toShare,
    questions: [
      { id: 'where', pick: 'one', choices: ['day-centre', 'visits', 'school', 'shopping', 'elsewhere'] },
      { id: 'getting-in', pick: 'some', choices: ['walker', 'wheelchair', 'accompanied'] },
    ],
  },
  'home-care': {
    asks: toShare,
    questions: [
      {
        id: 'tasks',
        pick: 'some',
        choices: ['washing', 'dressing', 'eating', 'moving', 'medicines', 'house'],
        required: true,
      },
      { id: 'since', pick: 'one', choices: ['sudden', 'after-hospital', 'worsening', 'carer-left'] },
    ],
  },
  meals: {
    asks: ['people'],
    questions: [
      { id: 'how', pick: 'one', choices: ['delivered', 'together', 'food-to-cook'], required: true },
      { id: 'often', pick: 'one', choices: ['every-day', 'some-days', 'weekend', 'for-a-while'] },
      { id: 'diet', pick: 'some', choices: ['soft', 'no-pork', 'vegetarian', 'no-gluten', 'diabetes'] },
    ],
  },
  'shopping-errands': {
    asks: ['hours'],
    questions: [
      { id: 'what', pick: 'some', choices: ['groceries', 'pharmacy', 'post', 'repairs', 'bins'], required: true },
    ],
  },
  'digital-help': {
    asks: [],
    questions: [
      {
        id: 'what',
        pick: 'some',
        choices: ['identity', 'health-record', 'phone', 'payments', 'school-site'],
        required: true,
      },
      { id: 'where', pick: 'one', choices: ['desk', 'home', 'phone'] },
    ],
  },
  listening: {
    asks: [],
    questions: [
      { id: 'about', pick: 'some', choices: ['alone', 'family', 'caring', 'grief', 'children'] },
      { id: 'how', pick: 'one', choices: ['phone', 'desk', 'home'], required: true },
    ],
  },
  'economic-aid': {
    asks: [],
    questions: [
      { id: 'for', pick: 'some', choices: ['rent', 'bills', 'food', 'school', 'health'], required: true },
      { id: 'when', pick: 'one', choices: ['days', 'month', 'later'], required: true },
    ],
  },
  housing: {
    asks: ['people'],
    questions: [
      { id: 'now', pick: 'one', choices: ['eviction', 'too-dear', 'unfit', 'no-home', 'looking'], required: true },
      { id: 'needs', pick: 'some', choices: ['step-free', 'near-family', 'near-school'] },
    ],
  },
  work: {
    asks: [],
    questions: [
      {
        id: 'what',
        pick: 'some',
        choices: ['first-job', 'back-to-work', 'other-hours', 'training', 'curriculum'],
        required: true,
      },
      { id: 'when', pick: 'one', choices: ['mornings', 'school-hours', 'full-time', 'any'] },
    ],
  },
};

/** What was picked, by the question. Only choices of the question are in it, in its order. */
export type Details = Readonly<Record<string, readonly string[]>>;

export type DetailProblem = { readonly question: string; readonly code: 'unknown-choice' | 'nothing-picked' };

/** Reads what was sent for each question of a kind; problems where a choice is not its own, or a needed one is missing. */
export function readDetails(
  kind: RequestableHelp,
  sent: (question: string) => readonly string[],
): { readonly details: Details; readonly problems: readonly DetailProblem[] } {
  const details: Record<string, readonly string[]> = {};
  const problems: DetailProblem[] = [];
  for (const { id, pick, choices, required } of requestKinds[kind].questions) {
    const picked = [...new Set(sent(id).filter((choice) => choice !== ''))];
    if (picked.some((choice) => !choices.includes(choice)) || (pick === 'one' && picked.length > 1))
      problems.push({ question: id, code: 'unknown-choice' });
    else if (required === true && picked.length === 0) problems.push({ question: id, code: 'nothing-picked' });
    else if (picked.length > 0) details[id] = choices.filter((choice) => picked.includes(choice));
  }
  return { details, problems };
}
