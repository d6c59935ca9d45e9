import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import {
  addFirstCodes,
  labelsOf,
  removeCode,
  removeOwnLabel,
  saveCode,
  saveOwnLabel,
  type LabelOutcome,
} from './keep-labels.ts';
import { LabelPage, type LabelNameProblem } from './label-page.tsx';
import { LabelList } from './list-page.tsx';
import type { KeptLabel, Label, LabelMapping } from './model.ts';
import { removedLabels } from './label-versions.ts';
import { labelVersionRoutes } from './version-routes.tsx';
import { readCodeForm, readLabel, readLabelName, schemeField } from './schema.ts';

const path = '/:municipality/servizi/etichette';

/** The city's labels and their codes in national classifications. For the administrator. */
export function labelRoutes(router: FeatureRouter): void {
  labelVersionRoutes(router);

  router.get(path, async (c) => {
    const { ctx } = c.var;
    const labels = await labelsOf(ctx);
    if (labels === undefined) return forbidden(c);
    const removed = await removedLabels(ctx);
    return c.html(<LabelList ctx={ctx} labels={labels} removed={removed} saved={c.req.query('salvato') === '1'} />);
  });

  router.post(`${path}/nuova`, async (c) => {
    const { ctx } = c.var;
    const labels = await labelsOf(ctx);
    if (labels === undefined) return forbidden(c);
    const form = await readForm(c);
    const read = readLabelName(form);
    const outcome = 'problem' in read ? read.problem : await saveOwnLabel(ctx, { id: ctx.newId(), name: read.name });
    if (isNameProblem(outcome))
      return c.html(<LabelList ctx={ctx} labels={labels} problem={outcome} typed={form.text('etichetta')} />, 422);
    return answer(c, outcome);
  });

  router.post(`${path}/own/:label/nome`, async (c) => {
    const { ctx } = c.var;
    const opened = await openLabel(c, 'own');
    if ('answer' in opened) return opened.answer;
    const form = await readForm(c);
    const read = readLabelName(form);
    const outcome =
      'problem' in read ? read.problem : await saveOwnLabel(ctx, { id: opened.label.label, name: read.name });
    if (isNameProblem(outcome))
      return c.html(<LabelPage ctx={ctx} {...opened} nameProblem={outcome} typed={form.values} />, 422);
    return answer(c, outcome);
  });

  router.post(`${path}/own/:label/elimina`, async (c) => {
    const opened = await openLabel(c, 'own');
    return 'answer' in opened ? opened.answer : answer(c, await removeOwnLabel(c.var.ctx, opened.label.label));
  });

  router.post(`${path}/iniziali`, async (c) => answer(c, await addFirstCodes(c.var.ctx)));

  router.get(`${path}/:kind/:label`, async (c) => {
    const opened = await openLabel(c);
    return 'answer' in opened ? opened.answer : c.html(<LabelPage ctx={c.var.ctx} {...opened} />);
  });

  router.post(`${path}/:kind/:label`, async (c) => {
    const { ctx } = c.var;
    const opened = await openLabel(c);
    if ('answer' in opened) return opened.answer;
    const form = await readForm(c);
    const read = readCodeForm(form);
    if ('problems' in read)
      return c.html(<LabelPage ctx={ctx} {...opened} problems={read.problems} typed={form.values} />, 422);
    return answer(c, await saveCode(ctx, opened.label, read.code));
  });

  router.post(`${path}/:kind/:label/togli`, async (c) => {
    const opened = await openLabel(c);
    if ('answer' in opened) return opened.answer;
    const form = await readForm(c);
    const scheme = schemeField.safeParse(form.text('schema'));
    if (!scheme.success) return c.notFound();
    return answer(c, await removeCode(c.var.ctx, opened.label, { scheme: scheme.data, code: form.text('codice') }));
  });
}

type Opened =
  | { readonly label: Label; readonly ownLabels: readonly KeptLabel[]; readonly codes: readonly LabelMapping[] }
  | { readonly answer: Response | Promise<Response> };

async function openLabel(c: PageContext, ofKind = c.req.param('kind')): Promise<Opened> {
  const labels = await labelsOf(c.var.ctx);
  if (labels === undefined) return { answer: forbidden(c) };
  const { own, mappings } = labels;
  const label = readLabel(ofKind, c.req.param('label'), own);
  if (label === undefined) return { answer: c.notFound() };
  return {
    label,
    ownLabels: own,
    codes: mappings.filter(({ kind, label: code }) => kind === label.kind && code === label.label),
  };
}

function isNameProblem(outcome: string): outcome is LabelNameProblem {
  return outcome === 'missing' || outcome === 'too-long' || outcome === 'taken';
}

function answer(c: PageContext, outcome: LabelOutcome): Response | Promise<Response> {
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${c.var.ctx.links.to('/servizi/etichette')}?salvato=1`, 303);
}
