import { checkWeek } from '../../../domain/schedule/check-week.ts';
import { hasOneHour } from '../../../domain/schedule/one-hour.ts';
import { bearableWindows, noTolerance } from '../../../domain/schedule/tolerance.ts';
import { readWeekFields, writeWeekFields } from '../../../domain/schedule/week-fields.ts';
import { daysPerWeek, mergeWindows, type WeeklyWindow } from '../../../domain/schedule/weekly-window.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { mayShare } from '../ask/asks.ts';
import { intensityField, kindField, parsed, whole } from '../schema.ts';
import { problem, readingOf, shown, type FieldProblem, type StepForm } from './reading.ts';

/** The seats that a household can ask for, and the lengths that a session can have in half hours. */
export const seatChoices = [1, 2, 3] as const;
export const slotChoices = [2, 3, 4, 5, 6, 8, 10, 12, 16] as const;
/** Half hours that somebody can come earlier or stay later. */
export const toleranceChoices = [0, 1, 2] as const;
const oldest = 110;

/** Sent instead of a kind of help by who needs something that is not shared here. */
export const otherHelp = 'other';

export const helpForm: StepForm = {
  read: (form) => {
    if (form.text('kind') === otherHelp) return { kind: 'elsewhere' };
    const kindOfHelp = parsed(kindField, form.text('kind'));
    return kindOfHelp === undefined
      ? { kind: 'problems', problems: { kind: problem('kind-missing') } }
      : { kind: 'answers', answers: { kindOfHelp } };
  },
  show: ({ kindOfHelp }) => shown([['kind', kindOfHelp]]),
};

const ageNames = ['age-1', 'age-2', 'age-3'] as const;

export const peopleForm: StepForm = {
  read: (form) => {
    const seats = parsed(whole(1, seatChoices.length), form.text('seats'));
    const typed = ageNames.map((name) => [name, form.text(name)] as const).filter(([, text]) => text !== '');
    const ages = typed.flatMap(([, text]) => parsed(whole(0, oldest), text) ?? []);
    const wrong = typed.filter(([, text]) => parsed(whole(0, oldest), text) === undefined);
    return readingOf(
      {
        seats: seats === undefined ? problem('seats-missing') : undefined,
        ...Object.fromEntries(wrong.map(([name]) => [name, problem('age-invalid')])),
        ...(wrong.length === 0 &&
          seats !== undefined &&
          typed.length !== seats && { 'age-1': problem('ages-not-matching') }),
      },
      () => ({ seats: ages.length, ages }),
    );
  },
  show: ({ seats, ages = [] }) =>
    shown([['seats', seats], ...ageNames.map((name, index) => [name, ages[index]] as const)]),
};

export const weightForm: StepForm = {
  read: (form) => {
    const intensity = parsed(intensityField, form.text('intensity'));
    return intensity === undefined
      ? { kind: 'problems', problems: { intensity: problem('intensity-missing') } }
      : { kind: 'answers', answers: { intensity } };
  },
  show: ({ intensity }) => shown([['intensity', intensity]]),
};

/** The windows of a form as they were sent, whatever hours they hold. */
export function readWeek(form: FormFields): WeeklyWindow[] {
  return readWeekFields((name) => form.text(name));
}

/** How far one can move one way; a form that says nothing of it means not at all. */
function readTolerance(text: string): number | undefined {
  return toleranceChoices.find((slots) => String(slots) === (text === '' ? '0' : text));
}

function readOtherDays(form: FormFields): number[] | undefined {
  const days = form.all('other-days').map((text) => parsed(whole(0, daysPerWeek - 1), text));
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

export const hoursForm: StepForm = {
  read: (form, { answers }) => {
    const days = parsed(whole(1, daysPerWeek), form.text('days'));
    const slots = parsed(whole(1, 24), form.text('slots'));
    const [earlierSlots, laterSlots] = [readTolerance(form.text('earlier')), readTolerance(form.text('later'))];
    const otherDays = readOtherDays(form);
    const typed = readWeek(form);
    // Stretches that touch or overlap are one, long enough together.
    const windows = checkWeek(typed, { days: 1, slots: 1 }).length === 0 ? mergeWindows(typed) : typed;
    const spread = bearableWindows(windows, { ...noTolerance, otherDays: otherDays ?? [] });
    const problems = [
      ...checkWeek(windows, { days: 1, slots: slots ?? 1 }),
      ...checkWeek(spread, { days: days ?? 1, slots: 1 }).filter(({ kind }) => kind === 'fewer-days-than-sessions'),
    ];
    const tolerance = { earlierSlots: earlierSlots ?? 0, laterSlots: laterSlots ?? 0, otherDays: otherDays ?? [] };
    // Who has said that it would share is told here; who has not been asked yet, where it is asked.
    const shares = mayShare(answers) && answers.willingToShare === true;
    const rhythm = { days: days ?? 1, slots: slots ?? 1 };
    if (shares && problems.length === 0 && !hasOneHour(bearableWindows(windows, tolerance), rhythm))
      problems.push({ kind: 'no-one-hour', wanted: rhythm.days });
    const week: FieldProblem | undefined = problems.length > 0 ? { code: 'week', problems } : undefined;
    const moves = (slotsOf: number | undefined) => (slotsOf === undefined ? problem('tolerance-invalid') : undefined);
    return readingOf(
      {
        days: days === undefined ? problem('days-missing') : undefined,
        slots: slots === undefined ? problem('slots-missing') : undefined,
        week,
        earlier: moves(earlierSlots),
        later: moves(laterSlots),
        'other-days': otherDays === undefined ? problem('choice-unknown') : undefined,
      },
      () => ({ ...rhythm, windows, tolerance }),
    );
  },
  show: ({ days, slots, windows = [], tolerance }) =>
    shown([
      ['days', days === 0 ? undefined : days],
      ['slots', slots === 0 ? undefined : slots],
      ...writeWeekFields(windows),
      ['earlier', tolerance?.earlierSlots],
      ['later', tolerance?.laterSlots],
      ...(tolerance?.otherDays ?? []).map((day) => ['other-days', day] as const),
    ]),
};
