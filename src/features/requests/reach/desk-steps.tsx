import type { Attempt, DeskStanding } from '../../../domain/asking/desk-promise.ts';
import { writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { TimelineStep } from '../../../ui/index.ts';
import type { DeskPromise } from './read-promise.ts';

/** What the desk did for a household that it answers itself, and what it promised: a day that has passed is no promise. */
export function deskSteps(
  language: Language,
  { standing, phone }: Pick<DeskPromise, 'standing' | 'phone'>,
): TimelineStep[] {
  const t = messages(language).reach;
  const { follow } = messages(language).requests;
  const tried = standing.last === undefined ? [] : [triedStep(language, standing.last)];
  switch (standing.kind) {
    case 'to-reach':
      return [
        ...tried,
        standing.late ? lateStep(language, standing, phone) : promisedStep(language, standing),
        { state: 'next', title: follow.thenAnswer },
      ];
    case 'reached':
      return [...tried, { state: 'now', title: follow.thenAnswer, detail: <Ring language={language} phone={phone} /> }];
    case 'referred':
      return [
        ...tried,
        { state: 'now', title: t.follows[standing.to], detail: <Ring language={language} phone={phone} /> },
      ];
  }
}

/** What there is to say first, once more is known than that somebody will get in touch. */
export function deskLead(language: Language, { standing }: Pick<DeskPromise, 'standing'>): string | undefined {
  const { leads } = messages(language).reach;
  if (standing.kind !== 'to-reach') return leads[standing.kind];
  if (standing.late) return leads.late;
  return standing.last === undefined ? undefined : leads.again;
}

export function dayInWords(language: Language, day: CalendarDay): string {
  return formats(language).date(new Date(`${writeDay(day)}T12:00:00Z`));
}

function triedStep(language: Language, { outcome, contactedOn }: Attempt): TimelineStep {
  const t = messages(language).reach;
  return { state: 'done', title: t.told[outcome], when: dayInWords(language, contactedOn) };
}

function promisedStep(language: Language, { by, last }: DeskStanding & { readonly by: CalendarDay }): TimelineStep {
  const t = messages(language).requests.follow;
  return {
    state: 'now',
    title: last === undefined ? t.deskCalls : messages(language).reach.callsAgain,
    who: t.desk,
    when: dayInWords(language, by),
    deadline: true,
  };
}

function lateStep(
  language: Language,
  { by, last }: DeskStanding & { readonly by: CalendarDay },
  phone: string | undefined,
): TimelineStep {
  const t = messages(language).reach;
  return {
    state: 'now',
    title: t.late,
    who: messages(language).requests.follow.desk,
    detail: (
      <>
        <p>{last === undefined ? t.lateText(dayInWords(language, by)) : t.lateAgain(dayInWords(language, by))}</p>
        <Ring language={language} phone={phone} />
      </>
    ),
  };
}

/** Where to ring: the number as a link, for thumbs. */
function Ring({ language, phone }: { readonly language: Language; readonly phone: string | undefined }) {
  const t = messages(language).reach;
  if (phone === undefined) return <p>{t.comeBy}</p>;
  return (
    <p>
      {t.ring} <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone.replaceAll(' ', '\u00A0')}</a>
    </p>
  );
}
