import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Again } from '../../../ui/index.ts';
import type { AskedOnceMore, WhatIf } from './question.ts';

/** Whether asking once more gave the first answer again; undefined while it has none. */
export function againOf(first: WhatIf, { answer }: WhatIf): Again | undefined {
  if (answer === null || first.answer === null) return undefined;
  return sameFigures(first.answer, answer) ? 'same' : 'moved';
}

/** What the latest that has an answer says of the first. */
export function lastAgain({
  first,
  again,
}: AskedOnceMore): { readonly whatIf: WhatIf; readonly again: Again } | undefined {
  for (const whatIf of again) {
    const said = againOf(first, whatIf);
    if (said !== undefined) return { whatIf, again: said };
  }
  return undefined;
}
