import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayWriteDiagnosis } from '../policy.ts';
import { clusterForm, helpKinds } from '../schema.ts';
import { addCluster } from './add-cluster.ts';
import { ClusterFormPage } from './cluster-form-page.tsx';

/** A group of people to add; before the page of one, whose address could be this. */
export function clusterRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio/diagnosi/gruppo', (c) =>
    mayWriteDiagnosis(c.var.ctx.actor) === undefined ? forbidden(c) : c.html(<ClusterFormPage ctx={c.var.ctx} />),
  );

  router.post('/:municipality/laboratorio/diagnosi/gruppo', async (c) => {
    const { ctx } = c.var;
    if (mayWriteDiagnosis(ctx.actor) === undefined) return forbidden(c);
    const form = await readForm(c);
    const t = messages(ctx.language).diagnosis.cluster.errors;
    const again = (errors: Record<string, string>) =>
      c.html(<ClusterFormPage ctx={ctx} form={form} errors={errors} />, 422);
    const parsed = parseForm(clusterForm, form);
    if (parsed.kind === 'wrong') return again(errorsFor(parsed.fields, t));
    const kinds = helpKinds.safeParse(form.all('help'));
    const outcome = await addCluster(ctx, { ...parsed.value, kindsOfHelp: kinds.data ?? [] });
    switch (outcome.kind) {
      case 'added':
        return c.redirect(ctx.links.to(`/laboratorio/diagnosi/${outcome.id}`), 303);
      case 'denied':
        return forbidden(c);
      case 'known':
        return again({ title: t.known });
    }
  });
}
