import { formats, messages } from '../../../i18n/index.ts';
import { LinkList, Notice, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ToldResult } from './model.ts';

export interface TellingsProps {
  readonly ctx: Ctx;
  readonly result: ToldResult;
  readonly told: readonly ToldResult[];
}

/** Which telling this is: an earlier one says so and leads to the last, the last leads to those before it. */
export function Tellings({ ctx, result, told }: TellingsProps) {
  const t = messages(ctx.language).experiments;
  const f = formats(ctx.language);
  const base = ctx.links.to(`/sperimentazioni/${result.slug}/${result.experimentId}`);
  const [last, ...earlier] = told;
  if (last === undefined || earlier.length === 0) return null;
  if (result.id !== last.id) {
    return (
      <Notice title={t.earlierTelling(f.date(result.publishedAt))}>
        <p>
          <a href={base}>{t.lastTelling}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Why label={t.earlierTellings}>
      <LinkList items={earlier.map(({ id, publishedAt }) => ({ href: `${base}/${id}`, label: f.date(publishedAt) }))} />
    </Why>
  );
}
