import { messages } from '../../../i18n/index.ts';
import { DataTable, LinkList, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { stateInWords } from '../../path/public.ts';
import { dayInWords as weekdayInWords } from '../meetings/when-in-words.ts';
import { learningLink } from '../parties.ts';
import type { Happened } from './what-happened.ts';
import { dayInWords } from './words.ts';

/** What happened in the half year, with its dates, beside what people said of it: one beside the other, and no more claimed than that. */
export function BesideSection({ ctx, happened }: { readonly ctx: Ctx; readonly happened: Happened }) {
  const { language } = ctx;
  const t = messages(language).change;
  return (
    <Section id="accanto" title={t.besideTitle}>
      <p>{t.besideText}</p>
      <h3>{t.stuckTitle}</h3>
      <StuckSteps ctx={ctx} stuck={happened.stuck} />
      <h3>{t.meetingsTitle}</h3>
      {happened.meetings.length === 0 ? (
        <p>{t.noMeetings}</p>
      ) : (
        <LinkList
          items={happened.meetings.map((meeting) => ({
            href: learningLink(ctx, `/incontri/${meeting.id}`),
            label: meeting.title,
            about: weekdayInWords(language, meeting.day),
          }))}
        />
      )}
      <h3>{t.trainingTitle}</h3>
      {happened.training.length === 0 ? (
        <p>{t.noTraining}</p>
      ) : (
        <LinkList
          items={happened.training.map(({ moduleId, title, day, people }) => ({
            href: learningLink(ctx, `/formazione/${moduleId}`),
            label: title,
            about: [day === null ? [] : weekdayInWords(language, day), t.trainingPeople(people)].flat().join(' · '),
          }))}
        />
      )}
    </Section>
  );
}

function StuckSteps({ ctx, stuck }: { readonly ctx: Ctx; readonly stuck: Happened['stuck'] }) {
  const { language, links } = ctx;
  const t = messages(language).change;
  if (stuck === undefined) return <p>{t.stuckHidden}</p>;
  if (stuck.length === 0) return <p>{t.noneStuck}</p>;
  return (
    <DataTable
      caption={t.stuckTitle}
      hideCaption
      columns={[{ label: t.step }, { label: t.stuckFrom }, { label: t.why }, { label: t.wentOn }]}
      rows={stuck.map(({ code, title, from, reason, until }) => [
        <a href={links.to(`/laboratorio/passi/${code}`)}>
          {`${code} ${typeof title === 'string' ? title : title[language]}`}
        </a>,
        dayInWords(language, from),
        reason ?? t.whyUnknown,
        until === undefined
          ? t.stillStuck
          : t.wentOnAs(
              dayInWords(language, until.on),
              stateInWords(language, { state: until.state, due: null }, until.on),
            ),
      ])}
    />
  );
}
