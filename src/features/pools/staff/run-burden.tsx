import { formats, messages } from '../../../i18n/index.ts';
import { MUCH } from '../../../domain/pooling/stretch.ts';
import { Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { isSmall, smallNumber } from '../figures/small-number.ts';
import { mayReadMembers } from '../policy.ts';
import type { MuchBorne } from '../run/who-bore-what.ts';

interface RunBurdenProps {
  readonly ctx: Ctx;
  readonly much: MuchBorne;
  readonly served: number;
}

/** How many of the families of a run's new groups go nearly as far as they said they could, and in what. */
export function RunBurden({ ctx, much, served }: RunBurdenProps) {
  const t = messages(ctx.language).pools.run;
  const f = formats(ctx.language);
  if (served === 0) return null;
  const count = (n: number) => (mayReadMembers(ctx.actor) ? f.number(n) : smallNumber(ctx.language, n));
  return (
    <Section id="fatica" title={t.muchTitle}>
      <p>{burdenInWords(ctx, much, served)}</p>
      {much.families > 0 && (
        <SummaryList
          rows={[
            { label: t.muchDistance, value: count(much.distance) },
            { label: t.muchHours, value: count(much.hours) },
            { label: t.muchPrice, value: count(much.price) },
          ]}
        />
      )}
      <p>{t.muchFair}</p>
    </Section>
  );
}

/** Who follows only the figures is told no small ones. */
function burdenInWords({ actor, language }: Ctx, { families }: MuchBorne, served: number): string {
  const t = messages(language).pools.run;
  const share = formats(language).percent(MUCH);
  if (families === 0) return t.muchNone(share);
  return isSmall(families) && !mayReadMembers(actor) ? t.muchFew(share) : t.muchText(families, served, share);
}
