import { messages } from '../../../i18n/index.ts';
import { EmptyState, LinkList, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { PublishedSheet } from './model.ts';

export interface ModelsPageProps {
  readonly ctx: Ctx;
  readonly all: readonly PublishedSheet[];
  /** Under which each of them opens: the lab's pages, or the city's own, from which it adopts. */
  readonly base: string;
  readonly back: string;
}

/** The models that cities have written for one another. */
export function ModelsPage({ ctx, all, base, back }: ModelsPageProps) {
  const t = messages(ctx.language).experiments;
  const { madeUpCity } = messages(ctx.language).indicators;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: all.some(({ madeUp }) => madeUp) })}
      title={t.modelsTitle}
      lead={t.modelsLead}
      description={t.modelsLead}
      backHref={back}
    >
      {all.length === 0 ? (
        <EmptyState title={t.modelsNone} why={t.modelsNoneWhy} />
      ) : (
        <LinkList
          items={all.map(({ slug, modelId, city, madeUp, sheet, adopters }) => ({
            href: `${base}/${slug}/${modelId}`,
            label: sheet.title,
            about: t.modelAbout(madeUp ? madeUpCity(city) : city, adopters),
          }))}
        />
      )}
    </Page>
  );
}
