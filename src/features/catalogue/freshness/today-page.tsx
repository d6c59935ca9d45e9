import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  DataTable,
  EmptyState,
  Figure,
  Figures,
  LinkList,
  Notice,
  Page,
  ShortcutSwitch,
  type NoticeTone,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { FreshnessFigures } from './model.ts';
import { mayChangeRules } from './policy.ts';
import type { ChecksOfToday } from './read-today.ts';
import { rowOfToday } from './row-of-today.tsx';

/** What came of the last key. */
export interface Settled {
  readonly outcome: 'confirmed' | 'ended' | 'meanwhile';
  readonly id: string;
  readonly title: string;
}

interface TodayPageProps {
  readonly ctx: Ctx;
  readonly today: ChecksOfToday;
  readonly settled?: Settled | undefined;
}

/** The desk's one page of what to check: how the catalogue stands, then the entries, the most urgent first. */
export function TodayPage({ ctx, today: { mine, figures, entries }, settled }: TodayPageProps) {
  const { freshness: t, owners } = messages(ctx.language);
  const here = ctx.links.to('/sportello/verifiche');
  const { states } = figures;
  const counted = states.true + states.due + states.stale + states.hidden;
  const whyEmpty = mine ? owners.emptyMine : counted === 0 ? t.emptyNever : t.emptyWhy;
  const waiting = mine ? 0 : states.due + states.stale + states.hidden;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.todayTitle}
      lead={t.todayLead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/sportello')}
    >
      {settled !== undefined && <SettledNotice ctx={ctx} settled={settled} />}
      {counted > 0 && <Standing ctx={ctx} figures={figures} />}
      <p>
        <a href={ctx.links.to('/sportello/proposte')}>{messages(ctx.language).keeping.toReview}</a>
      </p>
      <nav aria-label={owners.whose}>
        <Actions>
          <a href={here} aria-current={mine ? undefined : 'page'}>
            {owners.all}
          </a>
          <a href={`${here}?quali=mie`} aria-current={mine ? 'page' : undefined}>
            {owners.mine}
          </a>
        </Actions>
      </nav>
      {entries.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={whyEmpty} />
      ) : (
        <>
          <ShortcutSwitch />
          <DataTable
            caption={t.caption(entries.length, Math.max(entries.length, waiting))}
            columns={[
              { label: t.columns.entry },
              { label: t.columns.stands },
              { label: t.columns.read, kind: 'figure' },
              { label: t.columns.wrong },
              { label: t.columns.act },
            ]}
            rows={entries.map((entry, index) => rowOfToday(ctx, entry, index === 0))}
          />
        </>
      )}
      {mayChangeRules(ctx.actor) !== undefined && (
        <LinkList
          compact
          items={[
            { href: `${here}/regole`, label: t.toRules },
            { href: `${here}/chi-cura`, label: owners.toRules },
          ]}
        />
      )}
    </Page>
  );
}

function Standing({ ctx, figures }: { readonly ctx: Ctx; readonly figures: FreshnessFigures }) {
  const { freshness: t, owners } = messages(ctx.language);
  const format = formats(ctx.language);
  return (
    <>
      <Figures>
        {(['true', 'due', 'stale', 'hidden'] as const).map((state) => (
          <Figure value={format.number(figures.states[state])} label={t.figures[state]} />
        ))}
        {figures.medianAge !== null && <Figure value={format.number(figures.medianAge)} label={t.medianAge} />}
      </Figures>
      {figures.openReports > 0 && <p>{t.openReports(figures.openReports)}</p>}
      {figures.withoutOwner > 0 && <p>{owners.without(figures.withoutOwner)}</p>}
    </>
  );
}

function SettledNotice({ ctx, settled: { outcome, id, title } }: { readonly ctx: Ctx; readonly settled: Settled }) {
  const t = messages(ctx.language).freshness;
  const tone: NoticeTone = outcome === 'meanwhile' ? 'warning' : 'success';
  return (
    <Notice tone={tone} live title={t[outcome](title)}>
      <p>
        {outcome === 'ended' ? (
          <a href={ctx.links.to(`/sportello/catalogo/${id}/versioni`)}>{t.undoEnd}</a>
        ) : (
          <a href={ctx.links.to(`/servizi/${id}`)}>{t.see}</a>
        )}
      </p>
    </Notice>
  );
}
