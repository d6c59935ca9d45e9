import { formats, messages } from '../../../i18n/index.ts';
import { CoarseMap, Section, SummaryList, Threshold, WeekView, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';
import { sessionWindows } from '../model.ts';
import { whenInWords } from '../words.ts';
import { priceRows } from './proposal-price.tsx';

interface FactsProps {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
}

/** What one decides on, all together: how many, how near, when, who comes, what it costs. Never who or where exactly. */
export function ProposalFacts({ ctx, proposal }: FactsProps) {
  const t = messages(ctx.language).pools.proposal;
  return (
    <Section id="proposta" title={t.factsTitle}>
      <Threshold present={proposal.families} missing={0} />
      <SummaryList rows={[...priceRows(ctx, proposal), ...factRows(ctx, proposal)]} />
    </Section>
  );
}

function factRows({ language }: Ctx, proposal: ProposalView): SummaryRow[] {
  const t = messages(language).pools;
  const { place } = proposal;
  const home = place.kind === 'home' && place.own ? t.atYourHome : t.atHome;
  return [
    { label: t.days, value: whenInWords(language, proposal) },
    { label: t.near, value: t.within(formats(language).distance(proposal.withinMetres)) },
    { label: t.place, value: place.kind === 'venue' ? place.name : home },
    { label: t.provider, value: t.operatorOf(proposal.operatorName, proposal.providerName) },
  ];
}

/** The same hours and nearness drawn, for who wants to look closer. */
export function ProposalDrawings({ ctx, request, proposal }: FactsProps & { readonly request: RequestView }) {
  const t = messages(ctx.language).pools.proposal;
  return (
    <Section id="settimana" title={t.closerTitle}>
      <WeekView
        id="week"
        title={t.weekTitle}
        windows={request.windows}
        found={sessionWindows(proposal)}
        foundLabel={t.found}
      />
      <AreaMap ctx={ctx} proposal={proposal} />
    </Section>
  );
}

function AreaMap({ ctx, proposal }: FactsProps) {
  const t = messages(ctx.language).pools.proposal;
  const { outline } = ctx.municipality;
  if (outline === null) return null;
  return (
    <CoarseMap
      id="area"
      title={t.mapTitle}
      description={t.mapDescription}
      outline={outline}
      cells={[{ at: [proposal.area.lon, proposal.area.lat], label: t.mapCell(proposal.families), kind: 'people' }]}
      radiusMetres={Math.max(700, proposal.withinMetres)}
      note={t.mapNote}
    />
  );
}
