import { formats, messages, type Language } from '../../../i18n/index.ts';
import { Form, HiddenField, Notice, Section, Select, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffLife } from '../life/read-staff-life.ts';
import { hoursInWords } from './agreement-in-words.ts';
import type { AttendanceNews } from './attendance-form.ts';

interface StaffAttendanceProps {
  readonly ctx: Ctx;
  readonly life: StaffLife;
  readonly week: NonNullable<StaffLife['week']>;
  readonly news: AttendanceNews | undefined;
}

/** On which days each family comes, and for how long: while the terms are out to be signed. */
export function StaffAttendance({ ctx, life, week, news }: StaffAttendanceProps) {
  const t = messages(ctx.language).poolAttends.staff;
  return (
    <Section id="quando" title={t.title}>
      {news !== undefined && <Notice tone={news === 'set' ? 'success' : 'warning'} live title={t.outcomes[news]} />}
      <p>{t.text}</p>
      {life.members.map(({ requestId, code, attends }) => (
        <>
          <h3>{t.of(code)}</h3>
          <Form action={ctx.links.to(`/gruppi/${life.poolId}/giorni`)} label={t.of(code)}>
            <HiddenField name="richiesta" value={requestId} />
            {week.days.map((day) => (
              <Select
                name={`ore-${code}-${day}`}
                label={t.day(code, formats(ctx.language).weekday(day))}
                options={optionsOf(ctx.language, week.slots)}
                value={String(attends.find((each) => each.day === day)?.slots ?? 0)}
              />
            ))}
            <SubmitButton tone="secondary">{t.set(code)}</SubmitButton>
          </Form>
        </>
      ))}
    </Section>
  );
}

function optionsOf(language: Language, slots: number) {
  const t = messages(language).poolAttends.staff;
  return [
    { value: String(slots), label: t.all(hoursInWords(language, slots)) },
    ...Array.from({ length: slots - 1 }, (_, less) => slots - 1 - less).map((own) => ({
      value: String(own),
      label: hoursInWords(language, own),
    })),
    { value: '0', label: t.never },
  ];
}
