import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, LinkList, Notice, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { AttendanceNews } from '../agreement/attendance-form.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { StaffMember, StaffPoolView } from '../disclose/disclose-to-staff.ts';
import { PoolFigures } from '../figures/pool-figures.tsx';
import type { StaffLife } from '../life/read-staff-life.ts';
import { StaffLifeSections } from '../life/staff-life.tsx';
import { hasStarted } from '../pool-record.ts';
import type { Instead } from '../stop/read-instead.ts';
import { StaffStopNotice } from '../stop/stop-notice.tsx';
import { daysInWords, whenInWords } from '../words.ts';
import { RecordAnswers } from './record-answers.tsx';

interface PoolPageProps {
  readonly ctx: Ctx;
  readonly pool: StaffPoolView;
  readonly life: StaffLife;
  /** What is done so that a group which stands still has somebody again. */
  readonly instead: Instead | undefined;
  /** What came of writing down a family's days. */
  readonly news?: AttendanceNews | undefined;
}

/** One group for the staff: who is in it for the desk, figures alone for who answers for the city. */
export function PoolPage({ ctx, pool, life, instead, news }: PoolPageProps) {
  const all = messages(ctx.language);
  const t = all.pools;
  const title = t.staff.groupTitle(all.vocabulary.kindsOfHelp[pool.kindOfHelp], daysInWords(ctx.language, pool.days));
  const crumbs = [{ href: ctx.links.to('/gruppi'), label: t.staff.title }, { label: title }];
  return (
    <Page shell={shellFor(ctx)} title={title} breadcrumbs={crumbs} width="wide" indexed={false}>
      {pool.stop !== undefined && (
        <StaffStopNotice
          ctx={ctx}
          stop={pool.stop}
          provider={pool.providerName}
          instead={instead}
          changes={pool.members === undefined ? undefined : ctx.links.to(`/gruppi/${pool.id}/cambi`)}
        />
      )}
      {pool.wait !== undefined && (
        <Notice tone="warning" title={all.poolChanges.staffPauses[pool.wait.reason]}>
          <p>{all.poolChanges.pauseUntil(dateInWords(ctx.language, pool.wait.until))}</p>
          {pool.members !== undefined && (
            <p>
              <a href={ctx.links.to(`/gruppi/${pool.id}/cambi`)}>{t.stop.openChanges}</a>
            </p>
          )}
        </Notice>
      )}
      <SummaryList rows={rows(ctx, pool)} />
      {life.gone.length > 0 && (
        <Notice tone="info" title={t.staff.goneTitle}>
          {life.gone.map((stage) => (
            <p>{t.staff.gone[stage]}</p>
          ))}
        </Notice>
      )}
      <Section id="famiglie" title={t.staff.membersTitle}>
        {pool.members === undefined ? (
          <p>{t.staff.figuresOnly}</p>
        ) : (
          <Members ctx={ctx} pool={pool} members={pool.members} />
        )}
      </Section>
      {hasStarted(pool) && (
        <Section id="vita" title={t.group.lifeTitle}>
          <LinkList items={lifeLinks(ctx, pool, life)} />
        </Section>
      )}
      <StaffLifeSections ctx={ctx} life={life} news={news} />
      <Section id="numeri" title={t.staff.figuresTitle}>
        <PoolFigures language={ctx.language} sums={pool.figures} ofOne />
      </Section>
    </Page>
  );
}

function lifeLinks(ctx: Ctx, pool: StaffPoolView, { gone }: Pick<StaffLife, 'gone'>) {
  const all = messages(ctx.language);
  const at = ctx.links.to(`/gruppi/${pool.id}`);
  return [
    ...(pool.members === undefined ? [] : [{ href: `${at}/registro`, label: all.poolRegister.link }]),
    ...(pool.members === undefined || pool.status !== 'running'
      ? []
      : [{ href: `${at}/assenze`, label: all.poolAnnounced.link }]),
    ...(pool.members === undefined ? [] : [{ href: `${at}/cambi`, label: all.poolChanges.staffLink }]),
    ...(pool.members === undefined || pool.status !== 'running'
      ? []
      : [{ href: `${at}/operatore`, label: all.poolOperator.link }]),
    ...(pool.members === undefined || pool.status !== 'closed' || gone.includes('days')
      ? []
      : [{ href: `${at}/com-e-andata`, label: all.poolClosing.deskLink }]),
    ...(pool.members === undefined ? [] : [{ href: `${at}/messaggi`, label: all.poolMessages.staffLink }]),
    { href: `${at}/conti`, label: all.poolStatements.sumsLink },
    ...(pool.members ?? []).map(({ requestId, code }) => ({
      href: `${at}/famiglie/${requestId}/calendario.pdf`,
      label: all.poolStatements.paperCalendarOf(code),
    })),
  ];
}

function rows({ language }: Ctx, pool: StaffPoolView) {
  const t = messages(language).pools;
  const f = formats(language);
  const why = pool.endReason === null ? '' : ` ${t.endReasons[pool.endReason]}`;
  return [
    { label: t.staff.status, value: `${t.statuses[pool.status]}.${why}` },
    ...(pool.status === 'proposed' ? [{ label: t.staff.answerBy, value: f.dateTime(pool.answerBy) }] : []),
    ...(pool.agreedAt === null ? [] : [{ label: t.staff.since, value: f.date(pool.agreedAt) }]),
    { label: t.days, value: whenInWords(language, pool) },
    { label: t.place, value: pool.venue === null ? t.atHome : `${pool.venue.name}, ${pool.venue.address}` },
    { label: t.provider, value: t.operatorOf(pool.operatorName, pool.providerName) },
    { label: t.staff.seats, value: f.number(pool.seats) },
    { label: t.staff.price, value: f.money(pool.hourlyCents) },
  ];
}

function Members({
  ctx,
  pool,
  members,
}: Pick<PoolPageProps, 'ctx' | 'pool'> & { readonly members: readonly StaffMember[] }) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const named = members.some(({ contact }) => contact !== undefined);
  return (
    <>
      {!named && <p>{t.staff.membersHidden}</p>}
      <DataTable
        caption={t.staff.membersTitle}
        hideCaption
        columns={[
          { label: t.staff.request },
          { label: t.staff.answer },
          { label: t.staff.share, kind: 'figure' },
          { label: t.staff.alone, kind: 'figure' },
          ...(named ? [{ label: t.group.name }, { label: t.staff.contact }] : []),
        ]}
        rows={members.map(({ code, answer, declineReason, shareCents, soloCents, contact }) => [
          code,
          declineReason === null ? t.answers[answer] : `${t.answers[answer]}: ${t.declineReasons[declineReason]}`,
          f.money(shareCents),
          f.money(soloCents),
          ...(named ? [contact?.name ?? '', [contact?.phone ?? [], contact?.email ?? []].flat().join(', ')] : []),
        ])}
      />
      {pool.mayRecordAnswers && <RecordAnswers ctx={ctx} pool={pool} members={members} />}
    </>
  );
}
