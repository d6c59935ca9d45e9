import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  CopyLink,
  DataTable,
  fieldId,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  PrintButton,
  Section,
  Select,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import { shellFor } from '../../shell.ts';
import type { OwnGroup } from '../own-group.ts';
import { whenInWords } from '../words.ts';
import { dayInWords, hoursInWords, outcomeInWords, pastInWords } from './day-words.ts';
import type { OwnCalendar, OwnSession } from './read-calendar.ts';

export type CalendarNews = 'said' | 'taken-back' | 'link-ended';

export interface CalendarPageProps {
  readonly group: OwnGroup;
  readonly calendar: OwnCalendar;
  /** Address of the request's own page. */
  readonly home: string;
  /** The whole address for calendar programs, just made: it is told this once. */
  readonly feed?: string | undefined;
  readonly news?: CalendarNews | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typedDay?: string | undefined;
}

/** Sessions told on the page: five weeks of two. The document and the phone's calendar have them all. */
const mostUpcoming = 10;

/** When the group meets and when not, how it was, and "I will not be there". */
export function CalendarPage(props: CalendarPageProps) {
  const { group, calendar, home, news, errors } = props;
  const { ctx, request, pool, runs } = group;
  const t = messages(ctx.language).poolCalendar;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={t.lead(whenInWords(ctx.language, pool))}
      backHref={`${home}/gruppo`}
      indexed={false}
      {...(errors && { errors })}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      <Section id="prossimi" title={t.upcomingTitle}>
        {calendar.upcoming.length === 0 ? <p>{t.upcomingNone}</p> : <Upcoming {...props} />}
      </Section>
      {runs && <Absence {...props} />}
      <Actions>
        <ButtonLink href={`${home}/gruppo/calendario.pdf`} tone="secondary">
          {messages(ctx.language).common.savePdf}
        </ButtonLink>
        <PrintButton />
      </Actions>
      <Section id="passati" title={t.pastTitle}>
        {calendar.past.length === 0 ? <p>{t.pastNone}</p> : <Past {...props} />}
      </Section>
      {runs && <Feed {...props} />}
    </Page>
  );
}

function Upcoming({ group: { ctx }, calendar }: CalendarPageProps) {
  const t = messages(ctx.language).poolCalendar;
  return (
    <DataTable
      caption={t.upcomingTitle}
      hideCaption
      columns={[{ label: t.day }, { label: t.hours, kind: 'code' }, { label: t.what }]}
      rows={calendar.upcoming
        .slice(0, mostUpcoming)
        .map((session) => [
          dayInWords(ctx.language, session.day),
          hoursInWords(session),
          session.absenceSaid ? t.absenceSaid : outcomeInWords(ctx.language, session),
        ])}
    />
  );
}

function Past({ group: { ctx }, calendar }: CalendarPageProps) {
  const t = messages(ctx.language).poolCalendar;
  return (
    <DataTable
      caption={t.pastTitle}
      hideCaption
      columns={[{ label: t.day }, { label: t.hours, kind: 'code' }, { label: t.what }]}
      rows={calendar.past.map((session) => [
        dayInWords(ctx.language, session.day),
        hoursInWords(session),
        pastInWords(ctx.language, session),
      ])}
    />
  );
}

function Absence({ group: { ctx }, calendar, home, errors, typedDay }: CalendarPageProps) {
  const t = messages(ctx.language).poolCalendar;
  const open = calendar.upcoming.filter((session) => canSay(session, ctx.now));
  const said = open.filter(({ absenceSaid }) => absenceSaid);
  const options = open
    .filter(({ absenceSaid }) => !absenceSaid)
    .map((session) => ({ value: String(session.day), label: dayInWords(ctx.language, session.day) }));
  const action = `${home}/gruppo/assenze`;
  return (
    <Section id="assenze" title={t.absenceTitle}>
      <p>{t.absenceText}</p>
      {options.length === 0 ? (
        <p id={fieldId('day')} tabindex={-1}>
          {t.absenceNone}
        </p>
      ) : (
        <Form action={action} label={t.absenceTitle}>
          <Select name="day" label={t.absenceDay} options={options} value={typedDay} error={errors?.['day']} />
          <SubmitButton tone="secondary" name="says" value="absent">
            {t.absenceSay}
          </SubmitButton>
        </Form>
      )}
      {said.map(({ day }) => (
        <Form action={action} label={t.comingLabel(dayInWords(ctx.language, day))}>
          <HiddenField name="day" value={String(day)} />
          <LinkButton name="says" value="coming">
            {t.comingLabel(dayInWords(ctx.language, day))}
          </LinkButton>
        </Form>
      ))}
    </Section>
  );
}

function canSay({ outcome, opens }: OwnSession, now: Date): boolean {
  return outcome === 'meets' && opens > now.getTime();
}

function Feed({ group: { ctx }, calendar, home, feed }: CalendarPageProps) {
  const t = messages(ctx.language).poolCalendar;
  const action = `${home}/gruppo/calendario/indirizzo`;
  return (
    <Section id="telefono" title={t.feedTitle}>
      <p>{t.feedText}</p>
      {feed !== undefined && <CopyLink name="calendar" label={t.feedLabel} hint={t.feedOnce} href={feed} />}
      {calendar.hasLink && feed === undefined && <p>{t.feedThere}</p>}
      <Form action={action} label={t.feedTitle}>
        <Actions>
          <SubmitButton tone="secondary" name="wish" value="make">
            {calendar.hasLink ? t.feedRemake : t.feedMake}
          </SubmitButton>
          {calendar.hasLink && (
            <SubmitButton tone="danger" name="wish" value="end">
              {t.feedEnd}
            </SubmitButton>
          )}
        </Actions>
      </Form>
    </Section>
  );
}
