import { messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepCatalogue } from '../policy.ts';
import type { UnmetCount, UnmetDemand } from './model.ts';
import { spans, type Span } from './read-unmet-demand.ts';

interface UnmetPageProps {
  readonly ctx: Ctx;
  readonly demand: UnmetDemand;
  readonly span: Span;
}

/** Fewer than this many are told as few: a quarter and a target together could point at one household. */
const fewest = 5;

/** What people looked for in vain: words, then quarters and targets. */
export function UnmetPage({ ctx, demand, span }: UnmetPageProps) {
  const { unmet: t, vocabulary } = messages(ctx.language);
  const here = ctx.links.to('/servizi/senza-risposta');
  const search = (word: string) => `${ctx.links.to('/servizi')}?parole=${encodeURIComponent(word)}`;
  const empty = demand.words.length === 0 && demand.untold === 0 && demand.audiences.length + demand.help.length === 0;
  const kinds: Readonly<Record<string, string>> = vocabulary.kindsOfHelp;
  const audiences: Readonly<Record<string, string>> = vocabulary.audiences;
  const table = (
    id: string,
    title: string,
    first: string,
    rows: readonly UnmetCount[],
    name: (code: string) => string,
  ) =>
    rows.length > 0 && (
      <Section id={id} title={title}>
        <DataTable
          hideCaption
          caption={title}
          columns={[{ label: first }, { label: t.searches, kind: 'figure' }]}
          rows={rows.map((row) => [name(row.name), row.searches < fewest ? t.few : String(row.searches)])}
        />
      </Section>
    );
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/servizi')}
    >
      <nav aria-label={t.spanLabel}>
        <LinkList compact items={spans.map((days) => ({ href: `${here}?giorni=${days}`, label: t.span(days) }))} />
      </nav>
      <p>
        <a href={`${ctx.links.to('/gruppi/in-partenza')}#senza-gruppo`}>
          {messages(ctx.language).forming.staff.unservedTitle}
        </a>
      </p>
      {empty ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <Section id="parole" title={`${t.words}: ${t.span(span).toLowerCase()}`}>
          <DataTable
            hideCaption
            caption={t.words}
            columns={[{ label: t.word }, { label: t.searches, kind: 'figure' }]}
            rows={demand.words.map(({ name, searches }) => [
              <a href={search(name)} aria-label={t.searchNow(name)}>
                {name}
              </a>,
              String(searches),
            ])}
          />
          {demand.untold > 0 && <p class="will-muted">{t.untold(demand.untold)}</p>}
        </Section>
      )}
      {table('quartieri', t.quarters, t.quarter, demand.quarters, (name) => name)}
      {table('per-chi', t.audiences, t.audience, demand.audiences, (code) => audiences[code] ?? code)}
      {table('aiuti', t.kinds, t.kind, demand.help, (code) => kinds[code] ?? code)}
      <p class="will-muted">{t.privacy}</p>
      {mayKeepCatalogue(ctx.actor) !== undefined && (
        <p>
          <a href={ctx.links.to('/servizi/parole')}>{t.toSynonyms}</a>
        </p>
      )}
    </Page>
  );
}
