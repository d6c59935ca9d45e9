import { formats, messages } from '../../../i18n/index.ts';
import {
  DataTable,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { stopOf } from '../pool-record.ts';
import { StaffStopNotice } from '../stop/stop-notice.tsx';
import { daysInWords } from '../words.ts';
import { OpenChange } from './staff-open-change.tsx';
import type { StaffChanges } from './read-change.ts';

/** What was done, as an address says it. */
export type StaffNews = 'asked' | 'leaves' | 'said' | 'contribution' | 'last-day';

export interface StaffChangesProps {
  readonly ctx: Ctx;
  readonly changes: StaffChanges;
  readonly news?: StaffNews | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: string | undefined;
}

/** Who could join, who could come instead, who leaves, when it ends: a group's changes for those who follow it. */
export function StaffChangesPage(props: StaffChangesProps) {
  const { ctx, changes, news, errors } = props;
  const all = messages(ctx.language);
  const t = all.poolChanges;
  const { pool, pause } = changes;
  const stop = stopOf(pool);
  const title = t.staffTitle(all.vocabulary.kindsOfHelp[pool.kindOfHelp], daysInWords(ctx.language, pool.days));
  const crumbs = [{ href: ctx.links.to(`/gruppi/${pool.id}`), label: all.pools.staff.group }, { label: title }];
  return (
    <Page
      shell={shellFor(ctx)}
      title={title}
      breadcrumbs={crumbs}
      width="wide"
      indexed={false}
      {...(errors && { errors })}
    >
      {news !== undefined && <Notice tone="success" live title={t.staffNews[news]} />}
      {stop !== undefined && (
        <StaffStopNotice ctx={ctx} stop={stop} provider={pool.provider.name} instead={changes.instead} />
      )}
      {pause !== undefined && (
        <Notice tone="warning" title={t.staffPauses[pause.reason]}>
          <p>{t.pauseUntil(dateInWords(ctx.language, pause.until))}</p>
        </Notice>
      )}
      <OpenChange ctx={ctx} changes={changes} />
      {changes.mayPropose && changes.open === undefined && <Newcomers {...props} />}
      {changes.mayPropose && changes.open === undefined && <Substitutes {...props} />}
      {pool.status === 'running' && <Leaving {...props} />}
      {changes.mayPropose && <LastDay {...props} />}
    </Page>
  );
}

function Newcomers({ ctx, changes }: StaffChangesProps) {
  const t = messages(ctx.language).poolChanges;
  const f = formats(ctx.language);
  const { newcomers, codes, pool } = changes;
  return (
    <Section id="nuove" title={t.newcomersTitle}>
      <p>{newcomers.length === 0 ? t.newcomersNone : t.newcomersText}</p>
      {newcomers.length > 0 && (
        <DataTable
          caption={t.newcomersTitle}
          hideCaption
          columns={[
            { label: t.request },
            { label: messages(ctx.language).pools.days },
            { label: t.distance },
            { label: t.wouldPay, kind: 'figure' },
            { label: t.others },
            { label: t.propose },
          ]}
          rows={newcomers.slice(0, 10).map(({ requestId, days, metres, shareCents, dearer }) => {
            const code = codes.get(requestId) ?? '–';
            return [
              code,
              daysInWords(ctx.language, days),
              f.distance(metres),
              t.perHour(f.money(shareCents)),
              dearer ? t.othersMore : t.othersLess,
              <Form action={ctx.links.to(`/gruppi/${pool.id}/cambi`)} label={t.proposeJoin(code)}>
                <HiddenField name="request" value={requestId} />
                <LinkButton name="wish" value="join">
                  {t.proposeJoin(code)}
                </LinkButton>
              </Form>,
            ];
          })}
        />
      )}
    </Section>
  );
}

function Substitutes({ ctx, changes }: StaffChangesProps) {
  const t = messages(ctx.language).poolChanges;
  const f = formats(ctx.language);
  const { substitutes, pool } = changes;
  return (
    <Section id="sostituti" title={t.substitutesTitle}>
      <p>{substitutes.length === 0 ? t.substitutesNone : t.substitutesText}</p>
      {substitutes.length > 0 && (
        <DataTable
          caption={t.substitutesTitle}
          hideCaption
          columns={[
            { label: t.operator },
            { label: t.groupPrice, kind: 'figure' },
            { label: t.others },
            { label: t.propose },
          ]}
          rows={substitutes.slice(0, 10).map(({ operatorId, name, terms, dearer }) => [
            name,
            t.perHour(f.money(terms.serviceCents)),
            dearer ? t.othersMore : t.othersLess,
            <Form action={ctx.links.to(`/gruppi/${pool.id}/cambi`)} label={t.proposeSubstitute(name)}>
              <HiddenField name="operator" value={operatorId} />
              <LinkButton name="wish" value="substitute">
                {t.proposeSubstitute(name)}
              </LinkButton>
            </Form>,
          ])}
        />
      )}
    </Section>
  );
}

function Leaving({ ctx, changes: { pool } }: StaffChangesProps) {
  const t = messages(ctx.language).poolChanges;
  return (
    <Section id="lasciano" title={t.leavingTitle}>
      <p>{t.leavingText}</p>
      {pool.members.map(({ requestId, code }) => (
        <Form action={ctx.links.to(`/gruppi/${pool.id}/cambi`)} label={t.recordLeave(code)}>
          <HiddenField name="request" value={requestId} />
          <LinkButton name="wish" value="leave">
            {t.recordLeave(code)}
          </LinkButton>
        </Form>
      ))}
    </Section>
  );
}

function LastDay({ ctx, changes: { pool }, errors, typed }: StaffChangesProps) {
  const t = messages(ctx.language).poolChanges;
  return (
    <Section id="fine" title={t.lastDayTitle}>
      <p>{pool.endsOn === null ? t.lastDayText : t.noticeEnds(dateInWords(ctx.language, pool.endsOn))}</p>
      <Form action={ctx.links.to(`/gruppi/${pool.id}/fine`)} label={t.lastDayTitle}>
        <DateField name="on" label={t.lastDay} value={typed} error={errors?.['on']} />
        <SubmitButton tone="secondary">{t.lastDaySay}</SubmitButton>
      </Form>
    </Section>
  );
}
