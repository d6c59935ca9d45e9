import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';
import { spanAround, usualSpan, weekDays, type DaySpan, type WeekWindow } from '../sharing/week-window.ts';
import { choiceId, Fieldset } from './fieldset.tsx';
import { Select } from './select.tsx';

export interface Tolerance {
  /** Minutes, as text: what the form sent, or a default. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly minutes?: readonly number[] | undefined;
}

export interface WeekPickerProps {
  /** The name under which its error is reported. */
  readonly name: string;
  readonly label: string;
  readonly hint?: Child | undefined;
  readonly error?: string | undefined;
  /** A day may have several. */
  readonly value: readonly WeekWindow[];
  /** Put before the names of its fields, where a form has two weeks. */
  readonly prefix?: string | undefined;
  readonly tolerance?: Tolerance | undefined;
  readonly span?: DaySpan | undefined;
}

interface HourSelectProps {
  readonly name: string;
  readonly label: string;
  readonly word: string;
  readonly slots: readonly number[];
  readonly value: number;
}

function HourSelect({ name, label, word, slots, value }: HourSelectProps) {
  const { formats } = useTexts();
  return (
    <label class="will-week-hour-select">
      <span aria-hidden="true">{word}</span>
      <select class="form-select" name={name} aria-label={label}>
        {slots.map((slot) => (
          <option value={String(slot)} selected={slot === value}>
            {formats.slot(slot)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Stretches of one day that can be said; a day that has more shows them all. */
const usualStretches = 3;

/** What a stretch begins with before anybody chose: an afternoon, then what else a family asks for. */
const firstGuesses: readonly Omit<WeekWindow, 'day'>[] = [
  { from: 32, to: 36 },
  { from: 14, to: 18 },
  { from: 24, to: 28 },
];

interface StretchesProps {
  readonly day: number;
  readonly prefix: string;
  readonly slots: readonly number[];
  /** Of this day, in order. */
  readonly windows: readonly WeekWindow[];
  readonly most: number;
}

interface StretchProps extends StretchesProps {
  /** The first is 1. */
  readonly stretch: number;
}

function Hours({ day, prefix, slots, windows, stretch }: Omit<StretchProps, 'most'>) {
  const { ui, formats } = useTexts();
  const at = stretch === 1 ? `${day}` : `${day}-${stretch}`;
  const dayName = formats.weekday(day);
  const { from, to } = windows[stretch - 1] ?? firstGuesses[(stretch - 1) % firstGuesses.length] ?? usualSpan;
  return (
    <div class="will-week-hours">
      <HourSelect
        name={`${prefix}from-${at}`}
        label={ui.weekDayFrom(dayName, stretch)}
        word={ui.weekFrom}
        slots={slots.slice(0, -1)}
        value={from}
      />
      <HourSelect
        name={`${prefix}to-${at}`}
        label={ui.weekDayTo(dayName, stretch)}
        word={ui.weekTo}
        slots={slots.slice(1)}
        value={to}
      />
    </div>
  );
}

/** Offers one stretch more, and by it the next: each in the one before, so that the style sheet can unfold them. */
function Another(props: StretchProps) {
  const { day, prefix, windows, most, stretch } = props;
  const { ui, formats } = useTexts();
  const name = `${prefix}more-${day}-${stretch}`;
  return (
    <div class="will-week-another">
      <div class="form-check">
        <input
          class="form-check-input"
          type="checkbox"
          id={name}
          name={name}
          value="on"
          checked={windows.length >= stretch}
        />
        <label class="form-check-label" for={name}>
          {ui.weekAnother}
          <span class="visually-hidden">{ui.weekAnotherOf(formats.weekday(day), stretch)}</span>
        </label>
      </div>
      <Hours {...props} />
      {stretch < most && <Another {...props} stretch={stretch + 1} />}
    </div>
  );
}

function Stretches(props: StretchesProps) {
  return (
    <div class="will-week-stretches">
      <Hours {...props} stretch={1} />
      <Another {...props} stretch={2} />
    </div>
  );
}

/**
 * The hours of a week. Without script, and on phones, a list of days that unfold into from and to, and into another stretch
 * of the same day; on wide screens the script draws a grid over the same fields. What it sends, after `prefix`, is read by
 * `readWeekFields`, and once `tolerance` = minutes.
 */
export function WeekPicker({ name, label, hint, error, value, prefix = '', tolerance, span }: WeekPickerProps) {
  const { ui, formats } = useTexts();
  const shown = spanAround(value, span ?? usualSpan);
  const slots = Array.from({ length: shown.to - shown.from + 1 }, (_, index) => shown.from + index);
  const ofDay = (day: number) => value.filter((window) => window.day === day);
  const most = Math.max(usualStretches, ...weekDays.map((day) => ofDay(day).length));
  return (
    <>
      <Fieldset legend={label} name={name} hint={hint} error={error}>
        <div class="will-week-pair">
          <div class="will-week" data-week data-help={ui.weekGridHelp(most)}>
            {weekDays.map((day) => (
              <div class="will-week-day" data-short={formats.weekdayShort(day)}>
                <div class="form-check">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    id={choiceId(name, day)}
                    name={`${prefix}day-${day}`}
                    value="on"
                    checked={ofDay(day).length > 0}
                  />
                  <label class="form-check-label" for={choiceId(name, day)}>
                    {formats.weekday(day)}
                  </label>
                </div>
                <Stretches day={day} prefix={prefix} slots={slots} windows={ofDay(day)} most={most} />
              </div>
            ))}
          </div>
        </div>
      </Fieldset>
      {tolerance !== undefined && (
        <Select
          name={`${prefix}tolerance`}
          label={ui.weekTolerance}
          hint={ui.weekToleranceHint}
          error={tolerance.error}
          value={tolerance.value ?? '0'}
          options={(tolerance.minutes ?? [0, 30, 60]).map((minutes) => ({
            value: String(minutes),
            label: ui.weekMinutes(minutes),
          }))}
        />
      )}
    </>
  );
}
