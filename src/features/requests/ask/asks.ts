import { requestKinds, type Asked } from '../../../domain/asking/request-kinds.ts';
import { isPoolable } from '../../../domain/vocabulary.ts';
import type { Answers } from '../answers.ts';

/** Whether the household is asked about that; before the kind of help is known, about everything. */
export function asks({ kindOfHelp }: Answers, about: Asked): boolean {
  return kindOfHelp === undefined || requestKinds[kindOfHelp].asks.includes(about);
}

/** Whether sharing suits what is asked: never heavy care, and only what neighbours can share a professional for. */
export function mayShare({ kindOfHelp, intensity }: Answers): boolean {
  return intensity !== 'heavy' && (kindOfHelp === undefined || isPoolable(kindOfHelp));
}
