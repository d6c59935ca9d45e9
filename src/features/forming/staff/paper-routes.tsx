import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayReadMembersOf } from '../policy.ts';

/** Letters on paper about groups that form are a part of the desk's one queue. */
export function paperRoutes(router: FeatureRouter): void {
  router.get('/:municipality/gruppi/in-partenza/lettere', (c) => {
    const { ctx } = c.var;
    return mayReadMembersOf(ctx.actor)
      ? c.redirect(ctx.links.to('/sportello/lettere?che=in-partenza'), 303)
      : forbidden(c);
  });
}
