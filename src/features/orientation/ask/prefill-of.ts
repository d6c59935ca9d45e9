import { helpOf } from '../../../domain/eligibility/topics.ts';
import { requestableHelp } from '../../../domain/vocabulary.ts';
import type { DraftStart } from '../../requests/public.ts';
import type { State } from './state.ts';

const intensities = { some: 'light', daily: 'moderate', constant: 'heavy' } as const;

/** What of the answers a request would ask for again: one kind of help, the age, how heavy the help is. */
export function prefillOf({ topics, answers }: State): NonNullable<DraftStart['answers']> {
  const kinds = topics.length === 0 ? [] : requestableHelp.filter((kind) => helpOf(topics).includes(kind));
  const [kindOfHelp] = kinds.length === 1 ? kinds : [];
  const { age, care } = answers;
  const intensity = care === 'some' || care === 'daily' || care === 'constant' ? intensities[care] : undefined;
  return {
    ...(kindOfHelp !== undefined && { kindOfHelp }),
    ...(typeof age === 'number' && { seats: 1, ages: [age] }),
    ...(intensity !== undefined && { intensity }),
  };
}
