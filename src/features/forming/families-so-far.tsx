import { messages } from '../../i18n/index.ts';
import { Threshold } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import type { FormingGroup } from './model.ts';

interface FamiliesSoFarProps {
  readonly ctx: Ctx;
  readonly group: FormingGroup;
  /** As many as whoever reads may know of. */
  readonly present: number;
  /** Where others are missing, to follow "Manca 1 famiglia". */
  readonly where?: string;
}

/** How many families there are and are missing; where they are enough and something else is missing, the group is not complete. */
export function FamiliesSoFar({ ctx, group, present, where }: FamiliesSoFarProps) {
  const missing = Math.max(0, group.families - present);
  if (missing === 0 && group.missing !== 'family') return <p>{messages(ctx.language).forming.page.present(present)}</p>;
  return <Threshold present={present} missing={missing} where={missing > 0 ? where : undefined} />;
}
