import { z } from 'zod';
import { disclosureSteps } from '../../../domain/group-life/disclosure.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { attendanceNews, readAttendance } from '../agreement/attendance-form.ts';
import { setAttendance } from '../agreement/set-attendance.ts';
import { recordContribution } from '../agreement/record-contribution.ts';
import { readAgreement } from '../agreement/read-agreement.ts';
import { sendAgreement } from '../agreement/routes.tsx';
import { signAgreement } from '../agreement/sign-agreement.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { takeStep } from '../consent/take-step.ts';
import { chooseOffers } from '../offers/choose/choose-offers.ts';
import { endCall } from '../offers/call/end-call.ts';
import { mayEndCall, mayReadMembers } from '../policy.ts';

const uuid = z.uuid();
const percentField = z.coerce.number().int().min(0).max(100);
const versionField = z.coerce.number().int().min(1).max(10_000);
const stepField = z.enum(disclosureSteps);

/** What the staff do for groups between the yes and the start, and for families that do it by phone or in person. */
export function staffLifeRoutes(router: FeatureRouter): void {
  router.post('/:municipality/gruppi/:id/chiudi-raccolta', async (c) => {
    if (mayEndCall(c.var.ctx.actor) === undefined) return forbidden(c);
    const id = uuid.safeParse(c.req.param('id'));
    if (!id.success || (await endCall(c.var.ctx, id.data)) === 'no-call') return c.notFound();
    return backToGroup(c, id.data);
  });

  router.post('/:municipality/gruppi/:id/scelta', (c) =>
    forFamily(c, async (poolId, requestId, form) => {
      const named = Object.keys(form.values).filter((name) => name.startsWith('offerta-'));
      const accepts = named.flatMap((name) => form.all(name)).filter((id) => uuid.safeParse(id).success);
      if (accepts.length === 0 && form.text('nessuna') === '') return 'incomplete';
      return chooseOffers(c.var.ctx, { poolId, requestId, accepts: form.text('nessuna') === '' ? accepts : [] });
    }),
  );

  router.post('/:municipality/gruppi/:id/contributo', (c) =>
    forFamily(c, async (poolId, requestId, form) => {
      const [name = ''] = Object.keys(form.values).filter((each) => each.startsWith('fascia-'));
      const percent = percentField.safeParse(form.text(name));
      return percent.success
        ? recordContribution(c.var.ctx, { poolId, requestId, percent: percent.data })
        : 'incomplete';
    }),
  );

  router.post('/:municipality/gruppi/:id/giorni', (c) =>
    forFamily(
      c,
      async (poolId, requestId, form) => {
        const attends = readAttendance(form.values);
        return attends === undefined ? 'incomplete' : setAttendance(c.var.ctx, { poolId, requestId, attends });
      },
      (outcome) => (attendanceNews.safeParse(outcome).success ? `?giorni=${outcome}#quando` : ''),
    ),
  );

  router.post('/:municipality/gruppi/:id/firma', (c) =>
    forFamily(c, async (poolId, requestId, form) => {
      const version = versionField.safeParse(form.text('versione'));
      if (!version.success) return 'incomplete';
      const answer = form.text('risposta') === 'firmo' ? 'signed' : 'declined';
      if (answer === 'declined' && form.text('risposta') !== 'no') return 'incomplete';
      return signAgreement(c.var.ctx, { poolId, requestId, answer, version: version.data });
    }),
  );

  router.post('/:municipality/gruppi/:id/conoscersi', (c) =>
    forFamily(c, async (poolId, requestId, form) => {
      const step = stepField.safeParse(form.text('passo'));
      return step.success ? takeStep(c.var.ctx, { poolId, requestId, step: step.data, to: 'show' }) : 'incomplete';
    }),
  );

  router.get('/:municipality/gruppi/:id/accordo/:file', async (c) => {
    const { ctx } = c.var;
    const id = uuid.safeParse(c.req.param('id'));
    const request = uuid.safeParse(c.req.param('file').replace(/\.pdf$/, ''));
    if (!mayReadMembers(ctx.actor) || !id.success || !request.success) return c.notFound();
    const found = await readAgreement(ctx, request.data, { poolId: id.data });
    return found === undefined ? c.notFound() : sendAgreement(c, ctx, found);
  });
}

/** One thing that the desk writes down for a family. To who may not, a group that exists and one that does not look alike. */
async function forFamily(
  c: PageContext,
  act: (poolId: string, requestId: string, form: FormFields) => Promise<string>,
  told: (outcome: string) => string = () => '',
): Promise<Response> {
  const id = uuid.safeParse(c.req.param('id'));
  if (!mayReadMembers(c.var.ctx.actor) || !id.success) return c.notFound();
  const form = await readForm(c);
  const request = uuid.safeParse(form.text('richiesta'));
  if (!request.success) return c.notFound();
  const outcome = await act(id.data, request.data, form);
  return outcome === 'unknown' || outcome === 'denied' ? c.notFound() : backToGroup(c, id.data, told(outcome));
}

function backToGroup(c: PageContext, id: string, told = ''): Response {
  return c.redirect(`${c.var.ctx.links.to(`/gruppi/${id}`)}${told}`, 303);
}
