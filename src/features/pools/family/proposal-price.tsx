import { monthlyCents, monthlyHours } from '../../../domain/pricing/typical-month.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { PriceLadder, Section, Why, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';
import { slotsPerWeek } from '../model.ts';

/** What it would pay together and alone, by the hour and by the month. */
export function priceRows({ language }: Ctx, proposal: ProposalView): SummaryRow[] {
  const t = messages(language).pools.proposal;
  const f = formats(language);
  const { shareCents, soloCents } = proposal.price;
  const month = (cents: number) => monthlyCents(cents, slotsPerWeek(proposal));
  const both = (cents: number) => `${t.perHour(f.money(cents))}, ${t.perMonth(f.money(month(cents)))}`;
  return [
    { label: t.shared, value: <strong>{both(shareCents)}</strong> },
    { label: t.alone, value: both(soloCents) },
    { label: t.saved, value: t.perMonth(f.money(month(soloCents) - month(shareCents))) },
  ];
}

/** Each step of the price, and the arithmetic behind it. */
export function ProposalPrice({ ctx, proposal }: { readonly ctx: Ctx; readonly proposal: ProposalView }) {
  const t = messages(ctx.language).pools.proposal;
  const month = (cents: number) => monthlyCents(cents, slotsPerWeek(proposal));
  return (
    <Section id="prezzo" title={t.priceTitle}>
      <PriceLadder
        steps={proposal.price.steps.map(({ families, cents }) => ({
          families,
          centsPerHour: cents,
          centsPerMonth: month(cents),
          current: families === proposal.families,
        }))}
      />
      <Arithmetic ctx={ctx} proposal={proposal} />
    </Section>
  );
}

function Arithmetic({ ctx, proposal }: { readonly ctx: Ctx; readonly proposal: ProposalView }) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const { hourlyCents, seats, ownSeats, shareCents, soloCents } = proposal.price;
  const slots = slotsPerWeek(proposal);
  return (
    <Why label={t.proposal.why}>
      <ul>
        <li>{t.proposal.whyHourly(proposal.operatorName, f.money(hourlyCents), seats)}</li>
        <li>{t.proposal.whyShare(f.money(hourlyCents), seats, ownSeats, f.money(shareCents))}</li>
        <li>
          {t.proposal.whyMonth(t.hours(f.number(monthlyHours(slots), 1)), f.money(monthlyCents(shareCents, slots)))}
        </li>
        <li>{t.proposal.whyAlone(f.money(soloCents))}</li>
      </ul>
    </Why>
  );
}
