import type { Ctx } from '../../context.ts';
import { learningLink } from '../parties.ts';
import type { Comparison } from './compare-cities.ts';

type Shown = Pick<Comparison, 'subject' | 'definition' | 'month' | 'everyCity'>;

/** The comparison that is shown, whatever is told after. */
export function comparisonHref(ctx: Ctx, shown: Shown): string {
  return `${learningLink(ctx, '/confronto')}?${askedIn(ctx, shown)}`;
}

/** Where the same comparison is worked out again, at the part that a reader came for. */
export function accountHref(ctx: Ctx, shown: Shown, part: 'distanze' | 'numeri'): string {
  return `${learningLink(ctx, '/confronto/conto')}?${askedIn(ctx, shown)}#${part}`;
}

function askedIn({ municipality }: Ctx, { subject, definition, month, everyCity }: Shown): string {
  return new URLSearchParams({
    ...(municipality.kind === 'lab' && { citta: subject.slug }),
    indicatore: definition.code,
    ...(month !== '' && { mese: month.slice(0, 7) }),
    ...(everyCity && { tutte: 'yes' }),
  }).toString();
}
