import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import {
  closureInWords,
  holidayInWords,
  hoursInWords,
  periodInWords,
  recurrenceInWords,
  weekTitle,
} from './hours-in-words.ts';
import type { ServiceHours } from './model.ts';
import { OpeningTag } from './opening-tag.tsx';

interface OpeningHoursProps {
  readonly ctx: Ctx;
  readonly serviceId: string;
  readonly hours: ServiceHours;
}

/** A service's hours on its sheet: now, in the week, on other days, when closed; and the way to take them home. */
export function OpeningHours({ ctx, serviceId, hours }: OpeningHoursProps) {
  const { language } = ctx;
  const t = messages(language).opening;
  const { weeks, others } = hours.summary;
  return (
    <>
      <p>
        <OpeningTag ctx={ctx} status={hours.status} />
      </p>
      {weeks.map((week) => (
        <DataTable
          caption={weekTitle(language, week)}
          columns={[{ label: t.dayColumn }, { label: t.hoursColumn }]}
          rows={week.days.map((day, weekday) => [formats(language).weekday(weekday), hoursInWords(language, day)])}
          narrow="scroll"
        />
      ))}
      {others.length > 0 && (
        <DataTable
          caption={t.others}
          columns={[{ label: t.whenColumn }, { label: t.hoursColumn }, { label: t.periodColumn }]}
          rows={others.map((rule) => [
            recurrenceInWords(language, rule),
            hoursInWords(language, [rule]),
            periodInWords(language, rule),
          ])}
        />
      )}
      <Exceptions ctx={ctx} hours={hours} />
      {hours.unreadable > 0 && <p>{t.unreadable}</p>}
      {weeks.length + others.length > 0 && (
        <Actions>
          <ButtonLink href={ctx.links.to(`/servizi/${serviceId}/orari.ics`)} tone="secondary">
            {t.toCalendar}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

function Exceptions({ ctx, hours }: Omit<OpeningHoursProps, 'serviceId'>) {
  const { language, municipality } = ctx;
  const t = messages(language).opening;
  const { weeks, others, onHolidays, holidays, closures } = hours.summary;
  const format = formats(language);
  const onAll = { closed: t.holidaysClosed, open: t.holidaysOpen, 'some-closed': t.holidaysSome }[onHolidays];
  return (
    <>
      {weeks.length + others.length > 0 && <p>{onAll}</p>}
      {holidays.length > 0 && (
        <p>{t.holidaysAhead(format.list(holidays.map((one) => holidayInWords(language, one, municipality.patron))))}</p>
      )}
      {closures.length > 0 && (
        <>
          <h3>{t.closures}</h3>
          <ul>
            {closures.map((closure) => (
              <li>{closureInWords(language, closure)}</li>
            ))}
          </ul>
        </>
      )}
      {hours.notes.length > 0 && (
        <>
          <h3>{t.notes}</h3>
          {hours.notes.map((note) => (
            <p>{note}</p>
          ))}
        </>
      )}
    </>
  );
}
