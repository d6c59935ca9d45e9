import type { changeTied as italian } from '../it/change-tied.ts';

export const changeTied: typeof italian = {
  title: 'Between the round before and this one',
  text: (from, to) =>
    `From ${from} to ${to}: after the round before closed, and before this one opened. These things stand together: whether one made the other, nobody knows. Other things happened too, and those who answered may be others.`,
  trainingTitle: 'Training in between',
  noModules: 'No attendance at training is noted in these days.',
  moduleLine: (day, offices) => `${day}. People: ${offices}.`,
  noDay: 'Without a day',
  withoutDay:
    'These modules have no day: everybody takes them when they like, or the day is not written down yet. They count for those who took them, but nobody can say whether they lie between the two rounds.',
  between: 'Modules attended in between',
  none: 'none',
  stepsTitle: 'Steps that were stuck, and steps that went on',
  steps: (stuck, wentOn, now) =>
    `${stuck === 0 ? 'At the round before no step was stuck.' : stuck === 1 ? 'At the round before one step was stuck' : `At the round before ${stuck} steps were stuck`}${
      stuck === 0
        ? ''
        : wentOn === 0
          ? ': none went on before this round.'
          : wentOn === 1
            ? ': one went on before this round.'
            : `: ${wentOn} went on before this round.`
    } ${now === 0 ? 'When this round opened none was stuck.' : now === 1 ? 'When this round opened one was stuck.' : `When this round opened ${now} were stuck.`}`,
  stuckUntil: (from, until) => `stuck since ${from}, went on on ${until}`,

  toldText:
    'Modules and steps are counted, never people. A module counts when it has a day, and at least five people of the city attended. Why a step was stuck stays in the city.',
  days: (from, to) => `From ${from} to ${to}`,
  rowsLabel: 'What',
  howMany: 'How many',
  stuckThen: 'Steps stuck at the round before',
  wentOn: 'Of these, went on',
  stuckNow: 'Steps stuck at this round',
  allModules: 'Modules that at least five people attended',
  ownModules: 'Modules attended',
  modulesOn: (skill) => `Modules on “${skill}”`,
  againText:
    'Steps are counted now in the city’s path, modules in attendance as it is published. If the city has corrected a date, the count may have changed.',

  acrossTitle: 'Training and steps, between one round and the next',
  acrossNone:
    'No city has published two rounds in a row yet. When one does, what moved is read here, beside the training and the steps that lie in between.',
  acrossText: (cities) =>
    `${cities === 1 ? 'One city has published two rounds in a row.' : `${cities} cities have published two rounds in a row.`} These things stand together: whether one made the other, nobody knows. Cities choose their training and are few: we neither add them up nor put them in order.`,
  groupsCaption: 'Of each answer: in how many cities, what can be said.',
  withTraining: 'Cities with training in between',
  withoutTraining: 'Cities without',
  cityByCity: 'City by city',
  city: 'Municipality',
  modulesBetween: 'Modules in between',
  obstaclesBetter: 'Obstacles named less often',
  obstaclesWorse: 'Obstacles named more often',
  acrossAgainTitle: 'Training and steps, between one round and the next: counted again',
  acrossAgainLead: 'What cities published of the two rounds and of what lies between, read twice in two ways.',
  acrossAgainHow: [
    'Of each city the last published edition of both rounds counts. In between are the days after the first closed and before the second opened.',
    'A module stands beside a skill where the two lists say the same thing. Beside “They know how” and the help “Training” stand all modules.',
    '“Better” or “worse” is said only where Fisher’s exact test holds among all answers of the round, covered ones too (Holm, 1979).',
  ],
};
