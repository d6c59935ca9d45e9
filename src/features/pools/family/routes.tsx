import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { readTogether, type Ctx, type FeatureRouter, type PageContext } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import { answerProposal } from '../answer/answer-proposal.ts';
import { GroupPage, NoGroupPage } from './group-page.tsx';
import { NoProposalPage, ProposalPage } from './proposal-pages.tsx';
import { groupOf, groupStatusOf, joinOf, proposalOf } from './read-own-pool.ts';
import { readGroupNews } from '../changes/read-change.ts';
import { takeStep } from '../consent/take-step.ts';
import { answerForm, poolId, stepForm } from './schema.ts';

/** What a family sees of its group, by the secret link of its request. */
export function familyPoolRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/proposta', (c) =>
    readTogether(c.var.ctx, (ctx) => showProposal(c, ctx, c.req.param('token'))),
  );

  router.post('/:municipality/r/:token/proposta', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = `/r/${c.req.param('token')}`;
    const input = answerForm.safeParse((await readForm(c)).values);
    if (!input.success) {
      const proposal = await proposalOf(ctx, request.id);
      if (proposal === undefined) return c.notFound();
      // Answered or over meanwhile: nobody waits for an answer, and the page says how it stands.
      if (proposal.state !== 'open') return c.redirect(ctx.links.to(`${home}/proposta`), 303);
      const errors = { answer: messages(ctx.language).pools.proposal.answerMissing };
      return c.html(<ProposalPage {...{ ctx, request, proposal, errors }} home={ctx.links.to(home)} />, 422);
    }
    const { pool, ...answer } = input.data;
    const outcome = await answerProposal(ctx, { poolId: pool, requestId: request.id, ...answer });
    if (outcome.kind === 'unknown' || outcome.kind === 'denied') return c.notFound();
    if (outcome.kind === 'agreed') return c.redirect(ctx.links.to(`${home}/gruppo`), 303);
    return c.redirect(`${ctx.links.to(`${home}/proposta`)}?gruppo=${pool}`, 303);
  });

  router.get('/:municipality/r/:token/gruppo', (c) =>
    readTogether(c.var.ctx, (ctx) => showGroup(c, ctx, c.req.param('token'))),
  );

  router.post('/:municipality/r/:token/gruppo', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const input = stepForm.safeParse((await readForm(c)).values);
    if (!input.success) return c.notFound();
    const { gruppo: poolId, passo: step, verso } = input.data;
    const to = verso === 'mostra' ? 'show' : 'hide';
    const outcome = await takeStep(ctx, { poolId, requestId: request.id, step, to });
    if (outcome === 'denied' || outcome === 'unknown') return c.notFound();
    return c.redirect(ctx.links.to(`/r/${c.req.param('token')}/gruppo`), 303);
  });
}

async function showProposal(c: PageContext, reading: Ctx, token: string): Promise<Response> {
  const opened = await openRequest(reading, token);
  if (opened === undefined) return c.notFound();
  const { ctx, request } = opened;
  const home = ctx.links.to(`/r/${token}`);
  const asked = poolId.safeParse(c.req.query('gruppo'));
  // Who is asked to join a group that runs has no proposal of its own, but a change of that group.
  const joins = asked.success ? undefined : await joinOf(ctx, request.id);
  if (joins !== undefined) return c.redirect(`${home}/cambio`, 303);
  const proposal = await proposalOf(ctx, request.id, asked.data);
  if (proposal === undefined) return c.html(<NoProposalPage {...{ ctx, request, home }} />);
  return c.html(<ProposalPage {...{ ctx, request, proposal, home }} />);
}

async function showGroup(c: PageContext, reading: Ctx, token: string): Promise<Response> {
  const opened = await openRequest(reading, token);
  if (opened === undefined) return c.notFound();
  const { ctx, request } = opened;
  const home = ctx.links.to(`/r/${token}`);
  const own = await groupOf(ctx, request.id);
  if (own !== undefined) {
    const news = await readGroupNews(ctx, request.id, own.pool);
    return c.html(<GroupPage {...own} {...{ ctx, request, home, news }} />);
  }
  // One address for the group, whatever it waits for.
  const status = await groupStatusOf(ctx, request.id);
  if (status === 'offers') return c.redirect(`${home}/offerte`, 303);
  if (status === 'agreed') return c.redirect(`${home}/accordo`, 303);
  return c.html(<NoGroupPage {...{ ctx, request, home }} />);
}
