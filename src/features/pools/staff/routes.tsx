import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { attendanceNews } from '../agreement/attendance-form.ts';
import { answerProposal } from '../answer/answer-proposal.ts';
import { readStaffLife } from '../life/read-staff-life.ts';
import { mayAskWhatIf, mayReadMembers, mayReadPools, mayRunPooling } from '../policy.ts';
import { askPoolingRun } from '../run/ask-run.ts';
import { PoolPage } from './pool-page.tsx';
import { PoolsPage } from './pools-page.tsx';
import { readStaffPool, readStaffPools, readStaffRun } from './read-pools.ts';
import { RunPage } from './run-page.tsx';
import { idParam, pageParam, recordedAnswer } from './schema.ts';

/** Groups for the staff of the municipality. */
export function staffPoolRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi', async (c) => {
    const { ctx } = c.var;
    const page = (name: string) => pageParam.parse(c.req.query(name));
    const pools = await readStaffPools(ctx, { proposed: page('proposti'), running: page('attivi') });
    if (pools === undefined) return forbidden(c);
    return c.html(<PoolsPage ctx={ctx} pools={pools} maySearch={mayRunPooling(ctx.actor) !== undefined} />);
  });

  router.post('/:municipality/gruppi/cerca', async (c) => {
    const outcome = await askPoolingRun(c.var.ctx);
    if (outcome.kind === 'denied') return forbidden(c);
    return c.redirect(c.var.ctx.links.to(`/gruppi/esecuzioni/${outcome.runId}`), 303);
  });

  router.get('/:municipality/gruppi/esecuzioni/:id', async (c) => {
    const { ctx } = c.var;
    if (!mayReadPools(ctx.actor)) return forbidden(c);
    const id = idParam.safeParse(c.req.param('id'));
    const found = id.success ? await readStaffRun(ctx, id.data) : undefined;
    return found === undefined
      ? c.notFound()
      : c.html(<RunPage ctx={ctx} found={found} mayAsk={mayAskWhatIf(ctx.actor) !== undefined} />);
  });

  // To anybody else a group that exists and one that does not look alike.
  router.get('/:municipality/gruppi/:id', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    const found = id.success ? await readWhole(ctx, id.data) : undefined;
    const news = attendanceNews.safeParse(c.req.query('giorni')).data;
    return found === undefined ? c.notFound() : c.html(<PoolPage ctx={ctx} {...found} news={news} />);
  });

  router.post('/:municipality/gruppi/:id/risposta', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    if (!mayReadMembers(ctx.actor) || !id.success) return c.notFound();
    const { values } = await readForm(c);
    // The buttons say which answer it is: who sends none of them finds the group, and nothing written.
    if ((values['answer'] ?? '') === '') return c.redirect(ctx.links.to(`/gruppi/${id.data}`), 303);
    const input = recordedAnswer.safeParse(values);
    if (!input.success) {
      const found = await readWhole(ctx, id.data);
      return found === undefined ? c.notFound() : c.html(<PoolPage ctx={ctx} {...found} />, 422);
    }
    const outcome = await answerProposal(ctx, {
      poolId: id.data,
      requestId: input.data.request,
      answer: input.data.answer,
    });
    if (outcome.kind === 'unknown' || outcome.kind === 'denied') return c.notFound();
    return c.redirect(ctx.links.to(`/gruppi/${id.data}`), 303);
  });
}

async function readWhole(ctx: Ctx, poolId: string) {
  const [found, life] = [await readStaffPool(ctx, poolId), await readStaffLife(ctx, poolId)];
  return found === undefined || life === undefined ? undefined : { ...found, life };
}
