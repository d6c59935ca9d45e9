import type { OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { openingLabelOf } from './opening-label.ts';

interface OpeningTagProps {
  readonly ctx: Pick<Ctx, 'language' | 'now'>;
  /** Absent where the service says no hours. */
  readonly status: OpeningStatus | undefined;
}

/** "Aperto ora, chiude alle 18": for cards and for the top of a sheet. */
export function OpeningTag({ ctx, status = { kind: 'not-said' } }: OpeningTagProps) {
  const { text, tone } = openingLabelOf(ctx.language, status, ctx.now);
  return <Tag tone={tone}>{text}</Tag>;
}
