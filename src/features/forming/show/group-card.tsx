import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Card } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { CityPrices } from '../estimate/city-prices.ts';
import { estimateOf, rangeInWords } from '../estimate/estimated-price.tsx';
import { FamiliesSoFar } from '../families-so-far.tsx';
import type { FormingGroup } from '../model.ts';
import { usualFamily, usualPrice } from '../price-of.ts';
import { areaInWords, nameInWords } from '../words.ts';

interface GroupCardProps {
  readonly ctx: Ctx;
  readonly group: FormingGroup;
  /** What a group without an operator is estimated from; where it is not given, nothing is said of its price. */
  readonly prices?: CityPrices;
}

/** A group on the public list: what, which area, which days, how many are missing, and the price once it starts. */
export function GroupCard({ ctx, group, prices }: GroupCardProps) {
  const t = messages(ctx.language).forming;
  const href = ctx.links.to(`/gruppi-in-partenza/${group.id}`);
  return (
    <Card
      title={nameInWords(ctx.language, group)}
      href={href}
      level={3}
      above={areaInWords(ctx.language, group, ctx.municipality.name)}
      footer={
        <ButtonLink href={href} tone="people">
          {t.list.open}
        </ButtonLink>
      }
    >
      <FamiliesSoFar ctx={ctx} group={group} present={group.toldFamilies} />
      <MissingThing ctx={ctx} group={group} />
      <PriceLine {...{ ctx, group }} {...(prices && { prices })} />
    </Card>
  );
}

/** What is missing besides families, in words. */
export function MissingThing({ ctx, group }: { readonly ctx: Ctx; readonly group: FormingGroup }) {
  const t = messages(ctx.language).forming;
  return (
    <p>
      {group.missing !== 'family' && <strong>{t.missing[group.missing]}. </strong>}
      {t.missingText[group.missing]}
    </p>
  );
}

/** The price with as many families as it takes, beside the price alone. */
function PriceLine({ ctx, group, prices }: GroupCardProps) {
  const t = messages(ctx.language).forming;
  const f = formats(ctx.language);
  const steps = usualPrice(group);
  const [alone] = steps;
  const step = steps.find(({ families }) => families === group.families) ?? steps.at(-1);
  if (alone === undefined || step === undefined || step.families === 1)
    return <p>{estimateLine(ctx, group, prices) ?? t.priceUnknown}</p>;
  return <p>{t.priceAt(step.families, f.money(step.cents), f.money(alone.cents))}</p>;
}

/** The estimate with as many families as it takes, or the nearest to that. */
function estimateLine(ctx: Ctx, group: FormingGroup, prices: CityPrices = new Map()): string | undefined {
  const { operators, steps } = estimateOf(group, prices, usualFamily(group));
  const step = steps.find(({ families }) => families === group.families) ?? steps.at(-1);
  if (group.ground.operator !== null || step === undefined) return undefined;
  return messages(ctx.language).forming.estimate.line(step.families, rangeInWords(ctx.language, step), operators);
}
