import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { PathHomePage } from '../home-page.tsx';
import { readPath } from '../read-path.ts';
import { standingForm } from '../schema.ts';
import { dayInWords } from '../words.ts';
import { changeStanding } from './change-standing.ts';
import { StandingPage } from './standing-page.tsx';

/** The city's first page in the lab, and its standing. */
export function joinRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind === 'lab') return c.notFound();
    const path = await readPath(ctx);
    return path === undefined ? forbidden(c) : c.html(<PathHomePage ctx={ctx} path={path} />);
  });

  router.get('/:municipality/laboratorio/adesione', async (c) => {
    const { ctx } = c.var;
    const path = await readPath(ctx);
    return path === undefined ? forbidden(c) : c.html(<StandingPage ctx={ctx} memberships={path.memberships} />);
  });

  router.post('/:municipality/laboratorio/adesione', async (c) => {
    const { ctx } = c.var;
    const t = messages(ctx.language).path.standing.errors;
    const path = await readPath(ctx);
    if (path === undefined) return forbidden(c);
    const form = await readForm(c);
    const parsed = parseForm(standingForm, form);
    const again = async (errors: Record<string, string>) => {
      const { memberships = [] } = (await readPath(ctx)) ?? {};
      return c.html(<StandingPage ctx={ctx} memberships={memberships} form={form} errors={errors} />, 422);
    };
    if (parsed.kind === 'wrong') return again(errorsFor(parsed.fields, { kind: t.kind, on: t.on, reason: t.reason }));
    const outcome = await changeStanding(ctx, parsed.value);
    switch (outcome.kind) {
      case 'done':
        return c.redirect(ctx.links.to('/laboratorio'), 303);
      case 'denied':
        return forbidden(c);
      case 'not-possible':
        return again({ kind: t.notPossible });
      case 'not-yet':
        return again({ on: t.notYet });
      case 'too-early':
        return again({ on: t.early(dayInWords(ctx.language, outcome.last)) });
    }
  });
}
