import { messages } from '../../i18n/index.ts';
import { readForm } from '../../platform/http/form.ts';
import type { SessionCookies } from '../../platform/http/session-cookie.ts';
import type { FeatureRouter, PageContext } from '../context.ts';
import { forbidden } from '../forbidden.tsx';
import { AuditPage } from './audit-pages.tsx';
import { demoSignIns } from './demo-sign-ins.ts';
import { readAudit } from './read-audit.ts';
import { codeForm, signInForm } from './schema.ts';
import { CodePage, SignInPage } from './sign-in-pages.tsx';
import { finishSignIn, signOut, startSignIn } from './sign-in.ts';

export interface PeopleRoutesOptions {
  readonly cookies: SessionCookies;
}

/** Signing in and out, and the register of what was done. */
export function peopleRoutes(router: FeatureRouter, { cookies }: PeopleRoutesOptions): void {
  const slug = (c: PageContext) => c.var.ctx.municipality.slug;

  router.get('/:municipality/accedi', async (c) =>
    c.html(<SignInPage ctx={c.var.ctx} demo={await demoSignIns(c.var.ctx)} />),
  );

  router.post('/:municipality/accedi', async (c) => {
    const { ctx } = c.var;
    const t = messages(ctx.language).people;
    const form = await readForm(c);
    const again = async (errors: Record<string, string>) =>
      c.html(<SignInPage ctx={ctx} errors={errors} email={form.text('email')} demo={await demoSignIns(ctx)} />, 422);
    const input = signInForm.safeParse(form.values);
    if (!input.success) {
      const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
      return again({
        ...(wrong.has('email') && { email: t.emailNeeded }),
        ...(wrong.has('password') && { password: t.passwordNeeded }),
      });
    }
    const result = await startSignIn(ctx, input.data.email, input.data.password);
    if (result.kind !== 'code-needed') return again({ email: result.kind === 'locked' ? t.locked : t.refused });
    cookies.write(c, slug(c), result.token);
    return c.redirect(ctx.links.to('/accedi/codice'), 303);
  });

  router.get('/:municipality/accedi/codice', async (c) =>
    c.html(<CodePage ctx={c.var.ctx} demo={await demoSignIns(c.var.ctx)} />),
  );

  router.post('/:municipality/accedi/codice', async (c) => {
    const { ctx } = c.var;
    const t = messages(ctx.language).people;
    const input = codeForm.safeParse((await readForm(c)).values);
    const demo = await demoSignIns(ctx);
    if (!input.success) return c.html(<CodePage ctx={ctx} errors={{ code: t.codeNeeded }} demo={demo} />, 422);
    const result = await finishSignIn(ctx, cookies.read(c, slug(c)) ?? '', input.data.code);
    switch (result.kind) {
      case 'signed-in':
        cookies.write(c, slug(c), result.token);
        return c.redirect(ctx.links.to(firstPage(result.actor.role)), 303);
      case 'start-again':
        return c.html(<SignInPage ctx={ctx} errors={{ email: t.startAgain }} demo={demo} />, 422);
      case 'locked':
      case 'refused':
        return c.html(
          <CodePage ctx={ctx} errors={{ code: result.kind === 'locked' ? t.locked : t.codeRefused }} demo={demo} />,
          422,
        );
    }
  });

  router.post('/:municipality/esci', async (c) => {
    await signOut(c.var.ctx, cookies.read(c, slug(c)) ?? '');
    cookies.clear(c, slug(c));
    return c.redirect(c.var.ctx.links.to(''), 303);
  });

  router.get('/:municipality/registro', async (c) => {
    const rows = await readAudit(c.var.ctx);
    return rows ? c.html(<AuditPage ctx={c.var.ctx} rows={rows} />) : forbidden(c);
  });
}

/** Where somebody's work begins. */
function firstPage(role: string): string {
  switch (role) {
    case 'provider':
      return '/ente';
    case 'city-manager':
      return '/numeri';
    case 'lab-coordinator':
      return '';
    case 'community-manager':
      return '/gruppi';
    default:
      return '/sportello';
  }
}
