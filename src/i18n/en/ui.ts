import type { ui as it } from '../it/ui.ts';
import { families } from './counted.ts';

export const ui: typeof it = {
  mainNavigation: 'Main menu',
  footerNavigation: 'About this site',
  madeUpLabel: 'Demo data',
  signIn: 'Sign in',
  signOut: 'Sign out',
  chooseOne: 'Choose',
  copy: 'Copy link',
  copied: 'Link copied',

  shortcutsOn: 'Shortcut keys: on',
  shortcutsOff: 'Shortcut keys: off',

  notice: { info: 'Good to know:', success: 'Done:', warning: 'Careful:', error: 'That did not work:' },
  stepOf: (current, total) => `Step ${current} of ${total}`,
  changeWhat: (what) => `: ${what}`,
  pages: 'Pages',
  pageNumber: (page) => `Page ${page}`,
  previousPage: 'Previous',
  nextPage: 'Next',

  signInTitle: 'Tell us who you are to go on',

  groupComplete: (present) => `The group is complete: ${families(present)}.`,
  familiesMissing: (missing) => `${families(missing)} still missing`,
  familiesMissingWhere: (missing, where) => `${families(missing)} still missing ${where}`,
  familiesAlready: (present) => {
    if (present === 0) return 'Nobody yet: you can be the first family.';
    return present === 1 ? '1 family is already in.' : `${present} families are already in.`;
  },

  ladderCaption: 'What each family pays',
  ladderHowMany: 'How many you are',
  ladderPerHour: 'An hour',
  ladderPerMonth: 'A month',
  ladderAlone: 'Alone',
  ladderTogether: (n) => `${n} families`,
  ladderNow: 'Now',
  ladderContribution: 'Paid by the city',
  ladderYouPay: 'You pay',
  ladderPromise: 'Nobody pays more than they would alone.',
  ladderDrawing: 'The hourly price for each family falls as more of you join',
  ladderStep: (who, price) => `${who}: ${price} an hour`,

  conditionMet: 'Yes',
  conditionNotMet: 'No',
  conditionUnknown: 'Not known',
  whatWouldChange: 'What would change the answer',

  whatHappens: 'What happens now',
  by: (when) => `by ${when}`,
  who: (name) => `Up to: ${name}`,

  weekDayFrom: (day, stretch) => `${day}, ${stretch === 1 ? '' : `stretch ${stretch}, `}from`,
  weekDayTo: (day, stretch) => `${day}, ${stretch === 1 ? '' : `stretch ${stretch}, `}until`,
  weekAnother: 'At another time too',
  weekAnotherOf: (day, stretch) => ` on ${day}: stretch ${stretch}`,
  weekFrom: 'from',
  weekTo: 'until',
  weekTolerance: 'How far you can move',
  weekToleranceHint: 'The more room you leave, the easier it is to find someone to share with.',
  weekMinutes: (minutes) => (minutes === 0 ? 'Not at all: my times are fixed' : `${minutes} minutes earlier or later`),
  weekGridHelp: (most) =>
    `Press the square of the hour at which it begins, then the one at which it ends. Or drag: from a free hour to mark, from a marked one to clear. One day can have up to ${most} stretches. With the keyboard: arrows to move, space to mark, shift and arrows to stretch, delete to clear the stretch.`,
  weekNothing: 'No times given.',
  weekHours: (day, from, to) => `${day} from ${from} to ${to}`,
  weekWindows: 'When you can',
  weekRoom: 'Room to move',
  weekFound: 'Times found',
  weekOthers: 'Without you',

  howComputed: 'How this is worked out',
  range: (low, high) => `between ${low} and ${high}`,
  figureDate: (date) => `As of ${date}`,
  sameFigures: 'The same figures in a table',
  mapNear: 'Areas, not addresses: nobody sees where you live before you say yes.',
  mapPoint: (number, label) => `${number}. ${label}`,
  mapResults: 'The numbers on the map are those of the list.',
  mapFrame: (width) => `The municipality’s border is not here: the frame is ${width} wide.`,

  phaseOf: (number, name) => `Phase ${number}: ${name}`,
  learned: 'What it learned',
};
