import type { Ctx } from '../../context.ts';
import type { WholeExperiment } from '../model.ts';
import { formsOf } from './forms/keep-forms.ts';
import { emptySheet } from './keep-sheet.ts';
import { SheetPage, type SheetPageProps } from './sheet-page.tsx';

type Shown = Partial<Pick<SheetPageProps, 'values' | 'errors' | 'done' | 'formTitle'>>;

/** The page on which a sheet is written, with what one has just done or typed. */
export async function showSheet(ctx: Ctx, whole: WholeExperiment, shown: Shown = {}) {
  const { experiment } = whole;
  const { parts } = experiment.sheet ?? emptySheet(experiment);
  return (
    <SheetPage
      ctx={ctx}
      whole={whole}
      values={parts}
      forms={await formsOf(ctx, experiment.id)}
      publicHref={ctx.links.site(`/laboratorio/modelli/${ctx.municipality.slug}/${experiment.id}`)}
      {...shown}
    />
  );
}
