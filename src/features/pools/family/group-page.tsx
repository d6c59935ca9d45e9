import { monthlyCents } from '../../../domain/pricing/typical-month.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Figure,
  Figures,
  LinkList,
  Page,
  Section,
  SummaryList,
  Timeline,
  WeekView,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { GroupNotices } from '../changes/group-news.tsx';
import type { GroupNews } from '../changes/read-change.ts';
import type { GroupView, MeetingPlace } from '../disclose/disclose-group.ts';
import { KnowOneAnother } from '../consent/consent-section.tsx';
import type { Seen } from '../consent/seen-store.ts';
import { smallNumber } from '../figures/small-number.ts';
import { sessionWindows, slotsPerWeek } from '../model.ts';
import { StopNotice } from '../stop/stop-notice.tsx';
import type { PoolRecord } from '../pool-record.ts';
import { weekInWords, whenInWords } from '../words.ts';
import type { OwnDays } from './own-days.ts';
import { runningSteps } from './running-steps.ts';

interface GroupPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  /** As it is kept: of it the page takes what happens next. */
  readonly pool: PoolRecord;
  readonly group: GroupView;
  /** Where it is not there whenever the group meets. */
  readonly ownDays: OwnDays | undefined;
  readonly seen: readonly Seen[];
  readonly home: string;
  /** What changes in it. */
  readonly news: GroupNews;
}

/** The group's own page, for its families: who, where, when, how much, what happens next. */
export function GroupPage({ ctx, request, pool, group, ownDays, seen, home, news }: GroupPageProps) {
  const all = messages(ctx.language).pools;
  const t = all.group;
  const f = formats(ctx.language);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={t.lead(group.figures.families, f.date(group.since))}
      backHref={home}
      indexed={false}
    >
      {group.stop !== undefined && <StopNotice ctx={ctx} stop={group.stop} provider={group.provider.name} />}
      <GroupNotices ctx={ctx} news={news} home={home} />
      <KnowOneAnother {...{ ctx, group, seen, home }} />
      <Section id="quando" title={t.factsTitle}>
        <SummaryList rows={rows(ctx, group, ownDays)} />
        <WeekView
          id="week"
          title={all.proposal.weekTitle}
          windows={request.windows}
          found={ownDays?.own ?? sessionWindows(group)}
          foundLabel={ownDays === undefined ? all.proposal.found : messages(ctx.language).poolAttends.yours}
          others={ownDays?.others}
          othersLabel={messages(ctx.language).poolAttends.withoutYou}
        />
      </Section>
      <Section id="adesso" title={t.nextTitle}>
        <Timeline steps={runningSteps(ctx, pool, news)} />
      </Section>
      <Section id="insieme" title={t.lifeTitle}>
        <LinkList items={lifeLinks(ctx, home)} />
      </Section>
      <GroupFigures ctx={ctx} group={group} />
      <Section id="cambiare" title={t.leaveTitle}>
        <p>{t.leaveText}</p>
        <Actions>
          <ButtonLink href={`${home}/gruppo/lascia`} tone="secondary">
            {messages(ctx.language).poolChanges.leaveLink}
          </ButtonLink>
          <ButtonLink href={`${home}/accordo`} tone="secondary">
            {messages(ctx.language).poolOffers.family.toAgreement}
          </ButtonLink>
          <ButtonLink href={home} tone="secondary">
            {all.backToRequest}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

/** Where the group's own life is: when it meets, what it costs. */
function lifeLinks({ language }: Ctx, home: string) {
  const all = messages(language);
  return [
    { href: `${home}/gruppo/calendario`, label: all.poolCalendar.link, about: all.poolCalendar.about },
    { href: `${home}/gruppo/messaggi`, label: all.poolMessages.link, about: all.poolMessages.about },
    { href: `${home}/gruppo/conti`, label: all.poolStatements.link, about: all.poolStatements.about },
  ];
}

function rows({ language }: Ctx, group: GroupView, ownDays: OwnDays | undefined) {
  const t = messages(language).pools;
  const { poolAttends, poolChanges } = messages(language);
  const f = formats(language);
  const { provider } = group;
  const month = ownDays?.monthCents ?? monthlyCents(group.shareCents, slotsPerWeek(group));
  const perHour = ownDays?.sameEachDay === false ? poolChanges.perHourAtMost : t.proposal.perHour;
  const contacts = [provider.phone ?? [], provider.email ?? []].flat().join(', ');
  return [
    { label: t.days, value: whenInWords(language, group) },
    ...(ownDays === undefined ? [] : [{ label: poolAttends.yours, value: weekInWords(language, ownDays.own) }]),
    { label: t.place, value: placeInWords(language, group.place) },
    {
      label: t.group.youPay,
      value: `${perHour(f.money(group.shareCents))}, ${t.proposal.perMonth(f.money(month))}`,
    },
    { label: t.group.providerTitle, value: t.operatorOf(group.operatorName, provider.name) },
    ...(contacts === '' ? [] : [{ label: t.staff.contact, value: contacts }]),
  ];
}

function placeInWords(language: Ctx['language'], place: MeetingPlace): string {
  const t = messages(language).pools.group;
  const know = messages(language).poolAgreement.know;
  switch (place.kind) {
    case 'venue':
      return `${place.name}, ${place.address}`;
    case 'own-home':
      return t.yourHome(place.street);
    case 'home':
      if (place.street === undefined) return know.streetHidden;
      return place.host === undefined ? know.street(place.street) : know.streetOf(place.host, place.street);
  }
}

function GroupFigures({ ctx, group }: Pick<GroupPageProps, 'ctx' | 'group'>) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const { figures } = group;
  return (
    <Section id="numeri" title={t.group.figuresTitle}>
      <Figures>
        <Figure value={f.number(figures.families)} label={t.figures.families} />
        <Figure value={f.number(figures.hoursWeek, 1)} label={t.figures.hoursWeek} />
        <Figure value={f.money(figures.savedCentsWeek)} label={t.figures.savedWeek} how={<p>{t.figures.savedHow}</p>} />
        <Figure value={smallNumber(ctx.language, figures.firstContacts)} label={t.figures.firstContacts} />
      </Figures>
    </Section>
  );
}

/** For who opens the page before all have said yes. */
export function NoGroupPage({ ctx, request, home }: Pick<GroupPageProps, 'ctx' | 'request' | 'home'>) {
  const t = messages(ctx.language).pools;
  const proposed = request.status === 'proposed';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.group.notYetTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{t.group.notYetText}</p>
      <ButtonLink href={proposed ? `${home}/proposta` : home}>
        {proposed ? t.group.openProposal : t.backToRequest}
      </ButtonLink>
    </Page>
  );
}
