import { formats, messages } from '../../../i18n/index.ts';
import { CoarseMap, Section, SummaryList, Threshold, WeekView, type SummaryRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';
import { sessionWindows } from '../model.ts';
import { whenInWords } from '../words.ts';

interface ProposalFactsProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly proposal: ProposalView;
}

/** Who comes, when, where about and how many: never who or where exactly. */
export function ProposalFacts({ ctx, request, proposal }: ProposalFactsProps) {
  const t = messages(ctx.language).pools;
  return (
    <>
      <Section id="proposta" title={t.proposal.factsTitle}>
        <Threshold present={proposal.families} missing={0} />
        <SummaryList rows={factRows(ctx, proposal)} />
        <WeekView
          id="week"
          title={t.proposal.weekTitle}
          windows={request.windows}
          found={sessionWindows(proposal)}
          foundLabel={t.proposal.found}
        />
      </Section>
      <AreaMap ctx={ctx} proposal={proposal} />
    </>
  );
}

function factRows({ language }: Ctx, proposal: ProposalView): SummaryRow[] {
  const t = messages(language).pools;
  const { place } = proposal;
  const home = place.kind === 'home' && place.own ? t.atYourHome : t.atHome;
  return [
    { label: t.near, value: t.within(formats(language).distance(proposal.withinMetres)) },
    { label: t.days, value: whenInWords(language, proposal) },
    { label: t.place, value: place.kind === 'venue' ? place.name : home },
    { label: t.provider, value: t.operatorOf(proposal.operatorName, proposal.providerName) },
  ];
}

function AreaMap({ ctx, proposal }: Omit<ProposalFactsProps, 'request'>) {
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
