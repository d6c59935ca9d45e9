import { messages } from '../../../i18n/index.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { editEntry } from './edit-entry.ts';
import { problemTexts } from './form/entry-fields.tsx';
import { MeanwhilePage } from './meanwhile-page.tsx';
import type { Everywhere } from './places/change-everywhere.ts';
import { everywhereName } from './places/everywhere-choice.tsx';

type PageOfEntry = ReturnType<typeof MeanwhilePage>;

export interface Edited {
  readonly id: string;
  /** The version that the person began with. */
  readonly began: number;
  readonly reason: string | undefined;
  /** Of the place that the form adds. */
  readonly placeKey?: string | undefined;
  /** Where a place is corrected for the others that are there too. */
  readonly everywhere?: Everywhere | undefined;
  /** The form again, as it was sent. */
  readonly again: (errors: FieldErrors) => PageOfEntry | Promise<PageOfEntry>;
}

/** What became of a change at the desk, of the entry or of one of its places. */
export async function answerEdit(
  c: PageContext,
  outcome: Awaited<ReturnType<typeof editEntry>>,
  { id, began, reason, placeKey, everywhere, again }: Edited,
) {
  const { ctx } = c.var;
  switch (outcome.kind) {
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
    case 'meanwhile': {
      const { entry, differences } = outcome;
      return c.html(<MeanwhilePage {...{ ctx, entry, began, differences, reason, placeKey, everywhere }} />, 409);
    }
    case 'tells-address':
      return c.html(await again(problemTexts(ctx, [{ name: outcome.field, problem: 'tells-address' }])), 422);
    case 'others-there': {
      const { othersThere } = messages(ctx.language).entries;
      return c.html(await again({ [everywhereName]: othersThere }), 409);
    }
    default: {
      const also = outcome.kind === 'changed' && 'also' in outcome && outcome.also > 0 ? `&anche=${outcome.also}` : '';
      const saved = outcome.kind === 'changed' && outcome.lostPosition ? 'salvata=senza-posizione' : 'salvata=1';
      const done = outcome.kind === 'changed' ? saved : 'uguale=1';
      return c.redirect(ctx.links.to(`/sportello/catalogo/${id}/versioni?${done}${also}`), 303);
    }
  }
}
