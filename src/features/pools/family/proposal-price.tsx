import { monthlyCents, monthlyHours } from '../../../domain/pricing/typical-month.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { PriceLadder, Section, SummaryList, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';
import { slotsPerWeek } from '../model.ts';

/** Its price alone and shared, by the hour and by the month, with the arithmetic behind it. */
export function ProposalPrice({ ctx, proposal }: { readonly ctx: Ctx; readonly proposal: ProposalView }) {
  const t = messages(ctx.language).pools.proposal;
  const f = formats(ctx.language);
  const { shareCents, soloCents, steps } = proposal.price;
  const month = (cents: number) => monthlyCents(cents, slotsPerWeek(proposal));
  const both = (cents: number) => (
    <>
      {t.perHour(f.money(cents))}, {t.perMonth(f.money(month(cents)))}
    </>
  );
  return (
    <Section id="prezzo" title={t.priceTitle}>
      <SummaryList
        rows={[
          { label: t.shared, value: <strong>{both(shareCents)}</strong> },
          { label: t.alone, value: both(soloCents) },
          { label: t.saved, value: t.perMonth(f.money(month(soloCents) - month(shareCents))) },
        ]}
      />
      <Arithmetic ctx={ctx} proposal={proposal} />
      <PriceLadder
        steps={steps.map(({ families, cents }) => ({
          families,
          centsPerHour: cents,
          centsPerMonth: month(cents),
          current: families === proposal.families,
        }))}
      />
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
