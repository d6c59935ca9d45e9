import type { SectionState } from '../model.ts';

/** Where a section may go from where it stands; what one would usually do first. */
export const stepsFrom: Readonly<Record<SectionState, readonly SectionState[]>> = {
  draft: ['review'],
  review: ['approved', 'draft'],
  approved: ['draft'],
};
