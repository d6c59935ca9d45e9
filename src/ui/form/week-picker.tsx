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
  /** At most one window a day. */
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

/**
 * The hours of a week. Without script, and on phones, a list of days that unfold into from and to; on wide screens the
 * script draws a grid over the same fields. It sends, for each day from 0 (Monday) to 6, and only matters if `day-N` is `on`:
 * `day-N` = `on` · `from-N` and `to-N` = slots of 30 minutes, 0 to 48 · and once `tolerance` = minutes. All after `prefix`.
 */
export function WeekPicker({ name, label, hint, error, value, prefix = '', tolerance, span }: WeekPickerProps) {
  const { ui, formats } = useTexts();
  const shown = spanAround(value, span ?? usualSpan);
  const slots = Array.from({ length: shown.to - shown.from + 1 }, (_, index) => shown.from + index);
  return (
    <>
      <Fieldset legend={label} name={name} hint={hint} error={error}>
        <div class="will-week-pair">
          <div class="will-week" data-week data-help={ui.weekGridHelp}>
            {weekDays.map((day) => {
              const window = value.find((candidate) => candidate.day === day);
              const dayName = formats.weekday(day);
              return (
                <div class="will-week-day" data-short={formats.weekdayShort(day)}>
                  <div class="form-check">
                    <input
                      class="form-check-input"
                      type="checkbox"
                      id={choiceId(name, day)}
                      name={`${prefix}day-${day}`}
                      value="on"
                      checked={window !== undefined}
                    />
                    <label class="form-check-label" for={choiceId(name, day)}>
                      {dayName}
                    </label>
                  </div>
                  <div class="will-week-hours">
                    <HourSelect
                      name={`${prefix}from-${day}`}
                      label={ui.weekDayFrom(dayName)}
                      word={ui.weekFrom}
                      slots={slots.slice(0, -1)}
                      value={window?.from ?? 32}
                    />
                    <HourSelect
                      name={`${prefix}to-${day}`}
                      label={ui.weekDayTo(dayName)}
                      word={ui.weekTo}
                      slots={slots.slice(1)}
                      value={window?.to ?? 36}
                    />
                  </div>
                </div>
              );
            })}
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
