import { formats, messages } from '../../../i18n/index.ts';
import { EmptyState, LinkList, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ToldResult } from './model.ts';

/** What cities told of what they tried, the newest first. */
export function ResultsPage({ ctx, results }: { readonly ctx: Ctx; readonly results: readonly ToldResult[] }) {
  const t = messages(ctx.language).experiments;
  const f = formats(ctx.language);
  const madeUp = results.some(({ text }) => text.madeUp);
  return (
    <Page
      shell={shellFor(ctx, { madeUp })}
      title={t.resultsTitle}
      lead={t.resultsLead}
      description={t.resultsLead}
      backHref={ctx.links.to('')}
    >
      {results.length === 0 ? (
        <EmptyState title={t.resultsNone} why={t.resultsNoneWhy} />
      ) : (
        <LinkList
          items={results.map(({ slug, experimentId, city, publishedAt, text }) => ({
            href: ctx.links.to(`/sperimentazioni/${slug}/${experimentId}`),
            label: text.title,
            about: t.resultAbout(
              text.madeUp ? messages(ctx.language).indicators.madeUpCity(city) : city,
              f.date(publishedAt),
            ),
          }))}
        />
      )}
    </Page>
  );
}
