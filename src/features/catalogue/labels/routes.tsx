import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { addFirstCodes, labelsOf, removeCode, saveCode, type LabelOutcome } from './keep-labels.ts';
import { LabelPage } from './label-page.tsx';
import { LabelList } from './list-page.tsx';
import type { Label, LabelMapping } from './model.ts';
import { readCodeForm, readLabel, schemeField } from './schema.ts';

const path = '/:municipality/servizi/etichette';

/** The city's labels and their codes in national classifications. For the administrator. */
export function labelRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const { ctx } = c.var;
    const mappings = await labelsOf(ctx);
    if (mappings === undefined) return forbidden(c);
    return c.html(<LabelList ctx={ctx} mappings={mappings} saved={c.req.query('salvato') === '1'} />);
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
    const label = readLabel(c.req.param('kind'), c.req.param('label'));
    const form = await readForm(c);
    const scheme = schemeField.safeParse(form.text('schema'));
    if (label === undefined || !scheme.success) return c.notFound();
    return answer(c, await removeCode(c.var.ctx, label, { scheme: scheme.data, code: form.text('codice') }));
  });
}

type Opened =
  | { readonly label: Label; readonly codes: readonly LabelMapping[] }
  | { readonly answer: Response | Promise<Response> };

async function openLabel(c: PageContext): Promise<Opened> {
  const mappings = await labelsOf(c.var.ctx);
  if (mappings === undefined) return { answer: forbidden(c) };
  const label = readLabel(c.req.param('kind'), c.req.param('label'));
  if (label === undefined) return { answer: c.notFound() };
  return { label, codes: mappings.filter(({ kind, label: code }) => kind === label.kind && code === label.label) };
}

function answer(c: PageContext, outcome: LabelOutcome): Response | Promise<Response> {
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'unknown') return c.notFound();
  return c.redirect(`${c.var.ctx.links.to('/servizi/etichette')}?salvato=1`, 303);
}
