import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import { recordContribution } from '../agreement/record-contribution.ts';
import { sayLastDay } from '../closing/say-last-day.ts';
import { openOwnGroup, type OwnGroup } from '../own-group.ts';
import { idParam } from '../staff/schema.ts';
import { answerChange } from './answer-change.ts';
import { ChangePage, isAsked, NoChangePage } from './change-page.tsx';
import { leaveGroup } from './leave-group.ts';
import { leavingFacts } from './leaves-on.ts';
import { LeavePage, type LeavePageProps } from './leave-page.tsx';
import { proposeChange } from './propose-change.ts';
import { readOwnChange, readStaffChanges } from './read-change.ts';
import { changeAnswer, changesNews, closeForm, staffChange, sureForm } from './schema.ts';
import { StaffChangesPage, type StaffNews } from './staff-page.tsx';

/** Leaving, joining, another professional, the end: asked of the families, and followed by the staff. */
export function changeRoutes(router: FeatureRouter): void {
  ownChangeRoutes(router);
  leaveRoutes(router);
  staffChangeRoutes(router);
}

function ownChangeRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/cambio', async (c) => {
    const token = c.req.param('token');
    const opened = await openRequest(c.var.ctx, token);
    if (opened === undefined) return c.notFound();
    const home = opened.ctx.links.to(`/r/${token}`);
    const change = await readOwnChange(opened.ctx, opened.request.id);
    return change === undefined
      ? c.html(<NoChangePage {...opened} home={home} />)
      : c.html(<ChangePage {...opened} change={change} home={home} />);
  });

  router.post('/:municipality/r/:token/cambio', async (c) => {
    const token = c.req.param('token');
    const opened = await openRequest(c.var.ctx, token);
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${token}`);
    const form = changeAnswer.safeParse((await readForm(c)).values);
    if (!form.success) {
      const change = await readOwnChange(ctx, request.id);
      if (change === undefined) return c.notFound();
      // Answered or over meanwhile: nobody waits for an answer, and the page says how it stands.
      if (!isAsked(change, ctx.now)) return c.redirect(`${home}/cambio`, 303);
      const errors = { answer: messages(ctx.language).poolChanges.answerMissing };
      return c.html(<ChangePage {...{ ctx, request, change, home, errors }} />, 422);
    }
    const { change: changeId, answer } = form.data;
    const outcome = await answerChange(ctx, { changeId, requestId: request.id, answer });
    if (outcome === 'unread') return c.redirect(`${home}/accordo`, 303);
    return outcome === 'unknown' || outcome === 'denied' ? c.notFound() : c.redirect(`${home}/cambio`, 303);
  });
}

type LeaveExtras = Pick<LeavePageProps, 'errors' | 'typed'>;

function leaveRoutes(router: FeatureRouter): void {
  const page = async (
    c: PageContext,
    token: string,
    group: OwnGroup,
    extras: LeaveExtras = {},
    status: 200 | 422 = 200,
  ) => {
    const facts = await leavingFacts(group.ctx, group.pool.id);
    return c.html(<LeavePage group={group} home={group.ctx.links.to(`/r/${token}`)} {...facts} {...extras} />, status);
  };
  const open = async (c: PageContext, token: string): Promise<OwnGroup | undefined> => {
    const group = await openOwnGroup(c.var.ctx, token);
    return group?.pool !== undefined && group.runs ? group : undefined;
  };

  router.get('/:municipality/r/:token/gruppo/lascia', async (c) => {
    const group = await open(c, c.req.param('token'));
    return group === undefined ? c.notFound() : page(c, c.req.param('token'), group);
  });

  router.post('/:municipality/r/:token/gruppo/lascia', async (c) => {
    const token = c.req.param('token');
    const group = await open(c, token);
    if (group === undefined) return c.notFound();
    const { ctx, pool, request } = group;
    if (!sureForm.safeParse((await readForm(c)).values).success)
      return page(c, token, group, { errors: { sure: messages(ctx.language).poolChanges.leaveNotSure } }, 422);
    await leaveGroup(ctx, pool.id, request.id);
    return c.redirect(ctx.links.to(`/r/${token}/gruppo`), 303);
  });

  router.post('/:municipality/r/:token/gruppo/finire', async (c) => {
    const token = c.req.param('token');
    const group = await open(c, token);
    if (group === undefined) return c.notFound();
    const { ctx, pool } = group;
    const t = messages(ctx.language).poolChanges;
    const { values } = await readForm(c);
    const form = closeForm.safeParse(values);
    const typed = values['on'];
    if (!form.success) return page(c, token, group, { errors: { on: t.closeOnMissing }, typed }, 422);
    const outcome = await proposeChange(ctx, pool.id, { kind: 'close', on: form.data.on });
    if (outcome === 'denied') return c.notFound();
    if (outcome !== 'asked')
      return page(c, token, group, { errors: { on: outcome === 'busy' ? t.closeBusy : t.closeOnWrong }, typed }, 422);
    return c.redirect(ctx.links.to(`/r/${token}/cambio`), 303);
  });
}

function staffChangeRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/:id/cambi', async (c) => {
    const id = idParam.safeParse(c.req.param('id'));
    const changes = id.success ? await readStaffChanges(c.var.ctx, id.data) : undefined;
    if (changes === undefined) return c.notFound();
    const news = changesNews.safeParse(c.req.query('esito')).data;
    return c.html(<StaffChangesPage ctx={c.var.ctx} changes={changes} news={news} />);
  });

  router.post('/:municipality/gruppi/:id/cambi', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    const changes = id.success ? await readStaffChanges(ctx, id.data) : undefined;
    if (!id.success || changes === undefined) return c.notFound();
    const form = staffChange.safeParse((await readForm(c)).values);
    if (!form.success) return c.html(<StaffChangesPage ctx={ctx} changes={changes} />, 422);
    const news = await doStaffChange(c, id.data, form.data);
    return news === undefined
      ? c.notFound()
      : c.redirect(`${ctx.links.to(`/gruppi/${id.data}/cambi`)}${news === '' ? '' : `?esito=${news}`}`, 303);
  });

  router.post('/:municipality/gruppi/:id/fine', async (c) => {
    const { ctx } = c.var;
    const id = idParam.safeParse(c.req.param('id'));
    const changes = id.success ? await readStaffChanges(ctx, id.data) : undefined;
    if (!id.success || changes === undefined || !changes.mayPropose) return c.notFound();
    const t = messages(ctx.language).poolChanges;
    const { values } = await readForm(c);
    const form = closeForm.safeParse(values);
    const typed = values['on'];
    const outcome = form.success ? await sayLastDay(ctx, id.data, form.data.on) : 'not-a-day';
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'not-a-day')
      return c.html(
        <StaffChangesPage ctx={ctx} changes={changes} errors={{ on: t.lastDayWrong }} typed={typed} />,
        422,
      );
    return c.redirect(`${ctx.links.to(`/gruppi/${id.data}/cambi`)}?esito=last-day`, 303);
  });
}

/** What an address says of what was done; undefined for what may not be done, or does not exist. */
async function doStaffChange(
  c: PageContext,
  poolId: string,
  change: ReturnType<typeof staffChange.parse>,
): Promise<Exclude<StaffNews, 'last-day'> | '' | undefined> {
  const { ctx } = c.var;
  switch (change.wish) {
    case 'join':
    case 'substitute': {
      const outcome = await proposeChange(
        ctx,
        poolId,
        change.wish === 'join'
          ? { kind: 'join', requestId: change.request }
          : { kind: 'substitute', operatorId: change.operator },
      );
      if (outcome === 'denied') return undefined;
      return outcome === 'asked' ? 'asked' : '';
    }
    case 'leave': {
      const outcome = await leaveGroup(ctx, poolId, change.request);
      if (outcome.kind === 'denied') return undefined;
      return outcome.kind === 'leaves' ? 'leaves' : '';
    }
    case 'contribution': {
      const outcome = await recordContribution(ctx, { poolId, requestId: change.request, percent: change.percent });
      if (outcome === 'denied' || outcome === 'unknown') return undefined;
      return outcome === 'recorded' ? 'contribution' : '';
    }
    case 'answer': {
      const outcome = await answerChange(ctx, {
        changeId: change.change,
        requestId: change.request,
        answer: change.answer,
        read: change.read,
      });
      if (outcome === 'denied' || outcome === 'unknown') return undefined;
      return outcome === 'said' ? 'said' : '';
    }
  }
}
