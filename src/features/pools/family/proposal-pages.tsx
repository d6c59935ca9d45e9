import type { Child } from 'hono/jsx';
import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Notice, Page, Section, Timeline, type TimelineStep } from '../../../ui/index.ts';
import type { FieldErrors } from '../../../ui/form/field-errors.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { lifeSteps } from '../life/life-steps.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';
import { ChangeOfMind, ProposalAnswer } from './proposal-answer.tsx';
import { ProposalDrawings, ProposalFacts } from './proposal-facts.tsx';
import { ProposalPrice } from './proposal-price.tsx';

export interface ProposalPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly proposal: ProposalView;
  /** Address of the request's own page; the group's and this one stand under it. */
  readonly home: string;
  readonly errors?: FieldErrors;
}

/** A proposal in whatever state it is: to answer, answered, agreed, or over. */
export function ProposalPage(props: ProposalPageProps) {
  const { state } = props.proposal;
  if (state === 'open' || state === 'accepted') return <LivePage {...props} />;
  return <OverPage {...props} />;
}

function LivePage({ ctx, request, proposal, home, errors }: ProposalPageProps) {
  const t = messages(ctx.language).pools.proposal;
  const by = formats(ctx.language).dateTime(proposal.answerBy);
  const action = `${home}/proposta`;
  const accepted = proposal.state === 'accepted';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={accepted ? t.acceptedTitle : t.title}
      eyebrow={request.code}
      lead={accepted ? t.acceptedText(by) : t.lead(proposal.families, by)}
      backHref={home}
      indexed={false}
      {...(errors && { errors })}
    >
      <ProposalFacts ctx={ctx} proposal={proposal} />
      {!accepted && <ProposalAnswer {...{ ctx, proposal, action }} />}
      <Section id="adesso" title={t.nextTitle}>
        <Timeline steps={stepsOf(ctx, proposal)} />
      </Section>
      <ProposalPrice ctx={ctx} proposal={proposal} />
      <ProposalDrawings ctx={ctx} request={request} proposal={proposal} />
      {accepted && <ChangeOfMind {...{ ctx, proposal, action }} />}
    </Page>
  );
}

/** A proposal that is still open, as the first steps of a group's life. */
function stepsOf(ctx: Ctx, { state, proposedAt, answerBy }: ProposalView): TimelineStep[] {
  const nothingYet = { agreedAt: null, callUntil: null, chooseBy: null, signBy: null, startedAt: null, endedAt: null };
  const life = { status: 'proposed' as const, proposedAt, answerBy, ...nothingYet };
  return lifeSteps(ctx, life, state === 'accepted' ? 'done' : 'to-do');
}

function OverPage({ ctx, request, proposal, home }: ProposalPageProps) {
  const all = messages(ctx.language).pools;
  const t = all.proposal;
  const by = formats(ctx.language).dateTime(proposal.answerBy);
  const words: Record<'agreed' | 'declined' | 'lapsed' | 'ended', { title: string; text: Child }> = {
    agreed: { title: t.agreedTitle, text: t.agreedText },
    declined: { title: t.declinedTitle, text: t.nothingLost },
    lapsed: { title: t.lapsedTitle, text: `${t.lapsedText(by)} ${t.nothingLost}` },
    ended: { title: t.endedTitle, text: `${t.endedText} ${t.nothingLost}` },
  };
  const state = proposal.state === 'open' || proposal.state === 'accepted' ? 'ended' : proposal.state;
  const agreed = state === 'agreed';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={words[state].title}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <Notice tone={agreed ? 'success' : 'info'} title={words[state].text} live />
      <ButtonLink href={agreed ? `${home}/gruppo` : home}>{agreed ? t.openGroup : all.backToRequest}</ButtonLink>
    </Page>
  );
}

/** For who opens the page before there is a proposal. */
export function NoProposalPage({ ctx, request, home }: Omit<ProposalPageProps, 'proposal'>) {
  const all = messages(ctx.language).pools;
  const t = all.proposal;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.noneTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{t.noneText}</p>
      <ButtonLink href={home}>{all.backToRequest}</ButtonLink>
    </Page>
  );
}
