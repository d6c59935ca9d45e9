import type { FieldErrors } from '../../../ui/index.ts';
import type { PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { editEntry } from './edit-entry.ts';
import { problemTexts } from './form/entry-fields.tsx';
import { MeanwhilePage } from './meanwhile-page.tsx';

type PageOfEntry = ReturnType<typeof MeanwhilePage>;

export interface Edited {
  readonly id: string;
  /** The version that the person began with. */
  readonly began: number;
  readonly reason: string | undefined;
  /** Of the place that the form adds. */
  readonly placeKey?: string | undefined;
  /** The form again, as it was sent. */
  readonly again: (errors: FieldErrors) => PageOfEntry | Promise<PageOfEntry>;
}

/** What became of a change at the desk, of the entry or of one of its places. */
export async function answerEdit(
  c: PageContext,
  outcome: Awaited<ReturnType<typeof editEntry>>,
  { id, began, reason, placeKey, again }: Edited,
) {
  const { ctx } = c.var;
  switch (outcome.kind) {
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
    case 'meanwhile': {
      const { entry, differences } = outcome;
      return c.html(<MeanwhilePage {...{ ctx, entry, began, differences, reason, placeKey }} />, 409);
    }
    case 'tells-address':
      return c.html(await again(problemTexts(ctx, [{ name: outcome.field, problem: 'tells-address' }])), 422);
    default: {
      const saved = outcome.kind === 'changed' && outcome.lostPosition ? 'salvata=senza-posizione' : 'salvata=1';
      const done = outcome.kind === 'changed' ? saved : 'uguale=1';
      return c.redirect(ctx.links.to(`/sportello/catalogo/${id}/versioni?${done}`), 303);
    }
  }
}
