import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath } from '../policy.ts';
import { uuid } from '../schema.ts';
import { AgreementPage } from './agreement-page.tsx';
import { AgreementsPage } from './agreements-page.tsx';
import { addAgreement, checkAgreement, listAgreements } from './keep-agreements.ts';
import { NewAgreementPage } from './new-agreement-page.tsx';
import { agreementCheckForm, agreementForm } from './schema.ts';

const base = '/laboratorio/accordi';

/** The network agreements of a city. */
export function agreementRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${base}`, async (c) => {
    const agreements = await listAgreements(c.var.ctx);
    return agreements === undefined ? forbidden(c) : c.html(<AgreementsPage ctx={c.var.ctx} agreements={agreements} />);
  });

  router.get(`/:municipality${base}/nuovo`, (c) => {
    const { ctx } = c.var;
    return mayKeepPath(ctx.actor, ctx.municipality) === undefined
      ? forbidden(c)
      : c.html(<NewAgreementPage ctx={ctx} />);
  });

  router.post(`/:municipality${base}/nuovo`, async (c) => {
    const { ctx } = c.var;
    if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
    const form = await readForm(c);
    const parsed = parseForm(agreementForm, form);
    if (parsed.kind === 'wrong') {
      const errors = errorsFor(parsed.fields, messages(ctx.language).agreements.errors);
      return c.html(<NewAgreementPage ctx={ctx} form={form} errors={errors} />, 422);
    }
    await addAgreement(ctx, parsed.value);
    return c.redirect(ctx.links.to(base), 303);
  });

  router.get(`/:municipality${base}/:id`, async (c) => {
    const agreements = await listAgreements(c.var.ctx);
    if (agreements === undefined) return forbidden(c);
    const agreement = agreements.find(({ id }) => id === c.req.param('id'));
    return agreement === undefined ? c.notFound() : c.html(<AgreementPage ctx={c.var.ctx} agreement={agreement} />);
  });

  router.post(`/:municipality${base}/:id`, async (c) => {
    const { ctx } = c.var;
    if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
    const id = uuid.safeParse(c.req.param('id'));
    const agreement = id.success ? (await listAgreements(ctx))?.find((one) => one.id === id.data) : undefined;
    if (agreement === undefined) return c.notFound();
    const form = await readForm(c);
    const parsed = parseForm(agreementCheckForm, form);
    const again = (errors: Record<string, string>) =>
      c.html(<AgreementPage ctx={ctx} agreement={agreement} form={form} errors={errors} />, 422);
    const { checkErrors } = messages(ctx.language).agreements;
    if (parsed.kind === 'wrong') return again(errorsFor(parsed.fields, checkErrors));
    const outcome = await checkAgreement(ctx, agreement.id, parsed.value);
    if (outcome === 'overtaken') return again({ outcome: checkErrors.overtaken });
    return outcome === 'checked' ? c.redirect(ctx.links.to(`${base}/${agreement.id}`), 303) : c.notFound();
  });
}
