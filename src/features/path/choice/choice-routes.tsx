import type { PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath, mayReadPath } from '../policy.ts';
import { uuid } from '../schema.ts';
import { openChoice, type ChoiceOutcome } from './keep-choice.ts';
import type { Choice } from './model.ts';

const base = '/laboratorio/scelta';

type Answer = Response | Promise<Response>;

/** Answers with the choice that the address names, for whoever may read it. */
export async function withChoice(c: PageContext, then: (choice: Choice) => Answer): Promise<Response> {
  const { ctx } = c.var;
  if (!mayReadPath(ctx.actor, ctx.municipality)) return forbidden(c);
  const id = uuid.safeParse(c.req.param('id'));
  const choice = id.success ? await openChoice(ctx, id.data) : undefined;
  return choice === undefined ? c.notFound() : then(choice);
}

/** The same where something is to be changed: what is decided shows its decision instead. */
export function withOpenChoice(c: PageContext, then: (choice: Choice) => Answer): Promise<Response> {
  const { ctx } = c.var;
  return withChoice(c, (choice) => {
    if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
    return choice.decision === null ? then(choice) : c.redirect(ctx.links.to(`${base}/${choice.id}`), 303);
  });
}

/** Where a change leads: back to the choice, which shows its decision if somebody was faster. */
export function answer(c: PageContext, { id }: Choice, outcome: ChoiceOutcome, page = ''): Answer {
  switch (outcome) {
    case 'done':
      return c.redirect(c.var.ctx.links.to(`${base}/${id}${page}`), 303);
    case 'decided':
      return c.redirect(c.var.ctx.links.to(`${base}/${id}`), 303);
    case 'denied':
      return forbidden(c);
    case 'unknown':
      return c.notFound();
  }
}
