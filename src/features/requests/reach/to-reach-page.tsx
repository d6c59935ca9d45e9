import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  Page,
  Pagination,
  Section,
  Tag,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dayInWords } from './desk-steps.tsx';
import type { ReachList } from './read-promise.ts';
import type { ToReach } from './reach-store.ts';

interface ToReachPageProps {
  readonly ctx: Ctx;
  readonly list: ReachList;
  readonly done: boolean;
}

/** Whom the desk has promised to contact, the latest first: codes and quarters, never a name. */
export function ToReachPage({ ctx, list, done }: ToReachPageProps) {
  const t = messages(ctx.language).reach;
  const { columns } = messages(ctx.language).desk;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.listTitle}
      lead={t.listLead(list.counts.all, list.counts.late)}
      width="wide"
      backHref={ctx.links.to('/sportello')}
      indexed={false}
    >
      {done && <Notice tone="success" title={t.done} live />}
      {list.households.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(list.households.length)}
          columns={[
            { label: columns.code, kind: 'code' },
            { label: t.by },
            { label: columns.help },
            { label: columns.quarter },
            { label: t.lastAttempt },
            { label: t.whatToDo },
          ]}
          rows={list.households.map((household) => cellsOf(ctx, household))}
        />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => ctx.links.to(`/sportello/da-contattare?pagina=${page}`)}
      />
      <Section id="telefono" title={t.phoneTitle}>
        <p>{list.phone === undefined ? t.phoneNone : t.phoneIs(list.phone)}</p>
        <Actions>
          <ButtonLink href={ctx.links.to('/sportello/lettere#contatti')} tone="secondary">
            {t.phoneChange}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

function cellsOf(ctx: Ctx, { id, code, kindOfHelp, quarter, by, last }: ToReach) {
  const all = messages(ctx.language);
  const t = all.reach;
  const late = by < todayAt(ctx.now);
  return [
    <a href={ctx.links.to(`/sportello/richieste/${id}`)}>{code}</a>,
    <>
      {dayInWords(ctx.language, by)} {late && <Tag tone="bad">{t.lateTag}</Tag>}
    </>,
    all.vocabulary.kindsOfHelp[kindOfHelp],
    quarter,
    last === null ? t.nobodyYet : t.lastOn(t.outcomes[last.outcome], dayInWords(ctx.language, last.contactedOn)),
    <a href={ctx.links.to(`/sportello/richieste/${id}/contatto`)} aria-label={t.writeFor(code)}>
      {t.writeShort}
    </a>,
  ];
}
