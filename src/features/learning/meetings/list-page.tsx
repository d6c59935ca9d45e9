import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Card,
  Cards,
  CopyLink,
  EmptyState,
  Form,
  LinkList,
  Page,
  Section,
  SubmitButton,
  Tag,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { CommitmentList } from './commitment-list.tsx';
import type { Meeting } from './model.ts';
import type { MeetingList } from './read-meetings.ts';
import { whenInWords } from './when-in-words.ts';

interface ListPageProps {
  readonly ctx: Ctx;
  readonly list: MeetingList;
  /** The whole address for calendar programs, just made: it is told this once. */
  readonly feed?: string | undefined;
  /** Of a word on a commitment that came back. */
  readonly wordError?: { readonly id: string; readonly text: string; readonly typed: string } | undefined;
}

/** The meetings that one may see: those that come, what was promised, those that were. */
export function MeetingListPage({ ctx, list, feed, wordError }: ListPageProps) {
  const t = messages(ctx.language).meetings;
  const staff = list.audience === 'staff';
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={staff ? t.leadStaff : t.lead}
      indexed={!staff}
      width="wide"
      errors={wordError && { [`motivo-${wordError.id}`]: wordError.text }}
    >
      {list.mayKeep && (
        <Actions>
          <ButtonLink href={learningLink(ctx, '/incontri/nuovo')}>{t.add}</ButtonLink>
        </Actions>
      )}
      {staff && list.open.length > 0 && (
        <Section id="impegni" title={t.openTitle}>
          <p>{t.openText}</p>
          <CommitmentList ctx={ctx} commitments={list.open} maySpeak={list.mayKeep} error={wordError} />
        </Section>
      )}
      <Section id="prossimi" title={t.upcomingTitle}>
        {list.upcoming.length === 0 ? (
          <EmptyState level={3} title={t.noneTitle} why={staff ? t.noneStaff : t.noneWhy} />
        ) : (
          <Cards
            label={t.upcomingTitle}
            items={list.upcoming.map((meeting) => (
              <MeetingCard ctx={ctx} meeting={meeting} />
            ))}
          />
        )}
      </Section>
      {list.past.length > 0 && (
        <Section id="passati" title={t.pastTitle}>
          <LinkList
            items={list.past.map((meeting) => ({
              href: learningLink(ctx, `/incontri/${meeting.id}`),
              label: meeting.title,
              about: [t.kinds[meeting.kind], whenInWords(ctx.language, meeting), meeting.place ?? t.placeUnknown].join(
                ' · ',
              ),
            }))}
          />
        </Section>
      )}
      <Section id="calendario" title={t.feedTitle}>
        <p>
          <a href={learningLink(ctx, '/incontri.ics')}>{t.feedOpen}</a>
        </p>
        {staff && (
          <>
            <p>{t.feedText}</p>
            {feed !== undefined && <CopyLink name="calendario" label={t.feedLabel} hint={t.feedOnce} href={feed} />}
            <Form action={learningLink(ctx, '/incontri/calendario')} label={t.feedTitle}>
              <SubmitButton tone="secondary">{t.feedMake}</SubmitButton>
            </Form>
          </>
        )}
      </Section>
    </Page>
  );
}

function MeetingCard({ ctx, meeting }: { readonly ctx: Ctx; readonly meeting: Meeting }) {
  const t = messages(ctx.language).meetings;
  return (
    <Card
      title={meeting.title}
      href={learningLink(ctx, `/incontri/${meeting.id}`)}
      above={
        <>
          <Tag tone="institution">{t.kinds[meeting.kind]}</Tag>
          {meeting.state === 'cancelled' && <Tag tone="bad">{t.states.cancelled}</Tag>}
          {meeting.madeUp && <Tag tone="care">{t.madeUp}</Tag>}
        </>
      }
    >
      <p>{whenInWords(ctx.language, meeting)}</p>
      <p>
        {meeting.withName === null ? (meeting.place ?? t.placeUnknown) : t.between(meeting.hostName, meeting.withName)}
      </p>
    </Card>
  );
}
