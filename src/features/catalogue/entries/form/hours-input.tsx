import { weekdayCodes } from '../../../../domain/schedule/read-schedule.ts';
import { formats, messages } from '../../../../i18n/index.ts';
import { Checkbox, Checkboxes, DateField, Fieldset, TextField, Why, type FieldErrors } from '../../../../ui/index.ts';
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';
import type { Ctx } from '../../../context.ts';
import { scheduleLines } from '../schedule-words.ts';
import { hasProblem } from './has-problem.ts';
import { emptyClosures, emptyHours, hoursRows, isAsked } from './hours.ts';
import type { RawValues } from './raw-values.ts';
import { weeksOfMonth, type rowParts } from './schedule-row.ts';

export interface RowsInputProps {
  readonly ctx: Ctx;
  readonly label: string;
  readonly name: string;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}

interface HoursInputProps extends RowsInputProps {
  /** As the catalogue has them. */
  readonly before: readonly HsdsSchedule[];
}

/**
 * Hours as rows of days, from and to, each with a fold for those of some weeks, dates or periods alone; then holidays and closures.
 * Empty rows are there to write in. Hours that rows cannot ask are told: they stay.
 */
export function HoursInput({ before, ...props }: HoursInputProps) {
  const { ctx, label, name, raw } = props;
  const kept = before.filter((schedule) => !isAsked(schedule));
  const t = messages(ctx.language).entries;
  const rows = hoursRows(name, raw);
  return (
    <Fieldset legend={label} name={name} hint={t.hoursHint} optional="unmarked">
      {kept.length > 0 && (
        <>
          <p>{t.hoursKept}</p>
          <ul>
            {scheduleLines(ctx.language, kept).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      {Array.from({ length: rows.hours + emptyHours }, (_, row) => (
        <HoursRow {...props} row={row} />
      ))}
      <Checkbox
        name={`${name}-holidays`}
        label={t.closedOnHolidays}
        checked={raw.text(`${name}-holidays`) === 'yes'}
        optional
      />
      {Array.from({ length: rows.closures + emptyClosures }, (_, row) => (
        <ClosureRow {...props} row={row} />
      ))}
    </Fieldset>
  );
}

type RowProps = RowsInputProps & { readonly row: number };

function HoursRow({ ctx, name, raw, errors, row }: RowProps) {
  const t = messages(ctx.language).entries;
  const at = (part: string) => `${name}-${row}-${part}`;
  const input = (part: 'from' | 'to', label: string) => (
    <TextField
      name={at(part)}
      label={label}
      value={raw.text(at(part))}
      error={errors[at(part)]}
      width="short"
      maxlength={5}
      autocomplete="off"
      optional="unmarked"
    />
  );
  return (
    <Fieldset legend={t.hoursRow(row + 1)} name={at('row')} optional="unmarked">
      <Checkboxes
        name={at('days')}
        label={t.days}
        error={errors[at('days')]}
        values={raw.all(at('days'))}
        inline
        options={weekdayCodes.map((code, day) => ({ value: code, label: formats(ctx.language).weekday(day) }))}
        optional="unmarked"
      />
      {input('from', t.opensAt)}
      {input('to', t.closesAt)}
      <Checkbox name={at('all-day')} label={t.allDay} checked={raw.text(at('all-day')) === 'yes'} optional />
      <NotAlways {...{ ctx, name, raw, errors, row }} />
    </Fieldset>
  );
}

const seldomParts = ['weeks', 'dates', 'first', 'last'] as const satisfies readonly (typeof rowParts)[number][];

/** Which weeks or dates of the month, and between which days: in a fold, since most hours are those of every week. */
function NotAlways({ ctx, name, raw, errors, row }: Omit<RowProps, 'label'>) {
  const t = messages(ctx.language).entries;
  const at = (part: (typeof seldomParts)[number]) => `${name}-${row}-${part}`;
  const isOpen = seldomParts.some(
    (part) => raw.all(at(part)).some((value) => value !== '') || hasProblem(errors, at(part)),
  );
  const day = (part: 'first' | 'last') => ({
    name: at(part),
    value: raw.text(at(part)),
    error: errors[at(part)],
    optional: 'unmarked' as const,
    autocomplete: 'off',
  });
  return (
    <Why label={t.notAlways} open={isOpen}>
      <Checkboxes
        name={at('weeks')}
        label={t.weeksOfMonth}
        hint={t.weeksOfMonthHint}
        error={errors[at('weeks')]}
        values={raw.all(at('weeks'))}
        inline
        options={weeksOfMonth.map((week) => ({ value: week, label: t.weekOfMonth[week] }))}
        optional="unmarked"
      />
      <TextField
        name={at('dates')}
        label={t.datesOfMonth}
        hint={t.datesOfMonthHint}
        value={raw.text(at('dates'))}
        error={errors[at('dates')]}
        width="short"
        maxlength={100}
        autocomplete="off"
        optional="unmarked"
      />
      <DateField {...day('first')} label={t.validFirst} />
      <DateField {...day('last')} label={t.validLast} hint={t.validHint} />
    </Why>
  );
}

function ClosureRow({ ctx, name, raw, errors, row }: RowProps) {
  const t = messages(ctx.language).entries;
  const at = (part: string) => `${name}-closure-${row}-${part}`;
  const common = (part: string) => ({
    name: at(part),
    value: raw.text(at(part)),
    error: errors[at(part)],
    optional: 'unmarked' as const,
    autocomplete: 'off',
  });
  return (
    <Fieldset legend={t.closureRow(row + 1)} name={at('row')} optional="unmarked">
      <DateField {...common('from')} label={t.closedFrom} />
      <DateField {...common('to')} label={t.closedTo} />
      <TextField {...common('why')} label={t.closedWhy} maxlength={200} />
    </Fieldset>
  );
}
