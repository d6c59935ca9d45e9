import { messages } from '../../../i18n/index.ts';
import { Notice } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { SearchOutcome } from './search-services.ts';

interface HowUnderstoodProps {
  readonly ctx: Ctx;
  readonly outcome: Exclude<SearchOutcome, { kind: 'unknown-place' }>;
}

/** What was looked for other than as it was typed, and what was not found: no word is dropped in silence. */
export function HowUnderstood({ ctx, outcome }: HowUnderstoodProps) {
  const s = messages(ctx.language).search;
  const slips = outcome.terms.flatMap(({ typed, corrected }) =>
    corrected === undefined ? [] : [{ typed, corrected }],
  );
  const partial = outcome.kind === 'found' && !outcome.complete;
  const nowhere = outcome.kind === 'found' ? outcome.unknown : [];
  if (slips.length === 0 && outcome.moreWords === 0 && !partial) return null;
  return (
    <div class="will-section">
      {slips.length > 0 && (
        <Notice title={slips.map(({ typed, corrected }) => s.corrected(typed, corrected)).join(' ')}>
          <p>{s.correctedWhy}</p>
        </Notice>
      )}
      {outcome.moreWords > 0 && <Notice title={s.moreWords(outcome.moreWords)} />}
      {partial && (
        <Notice tone="warning" title={s.notAllTitle}>
          <p>{nowhere.length > 0 ? s.notAllWords(nowhere) : s.notAllTogether}</p>
        </Notice>
      )}
    </div>
  );
}
