import { readForm } from '../../../platform/http/form.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import { submissionKeyName } from '../../../ui/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { idField } from '../meetings/schema.ts';
import { learningLink } from '../parties.ts';
import { ofTheLab } from '../places.ts';
import { addMaterial, largestMaterial, openMaterial, removeMaterial, type MaterialOutcome } from './keep-materials.ts';
import { MaterialPage } from './material-page.tsx';
import { openModule, type OpenModule } from './read-training.ts';
import { fieldReader, http, https } from './schema.ts';
import { trainingErrors } from './training-errors.ts';

/** Where the lab adds what one learns from: the kernel lets this form bring a file, with what a form adds around it. */
export const trainingUploads = {
  path: /^\/[a-z0-9-]+\/formazione\/[0-9a-f-]{36}\/materiali$/,
  maxSize: largestMaterial + 64 * 1024,
};

/** What one learns from: taken by whoever reads the module, wherever it is read. */
export function materialRoutes(router: FeatureRouter, base: string): void {
  router.get(`${base}/:id/materiali/:material`, async (c) => {
    const [id, material] = [idField.safeParse(c.req.param('id')).data, idField.safeParse(c.req.param('material')).data];
    const file = id && material ? await openMaterial(c.var.ctx, id, material) : undefined;
    if (file === undefined) return c.notFound();
    // Kept, never shown: whatever is inside, it does not open in this site.
    return c.body(new Uint8Array(file.content), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'private, no-store',
    });
  });
}

/** Where the lab adds it and takes it out. */
export function keepMaterialRoutes(router: FeatureRouter): void {
  const base = `${ofTheLab}/formazione`;
  router.get(`${base}/:id/materiali`, (c) =>
    withModule(c, ({ module, audience }) =>
      audience === 'writer'
        ? c.html(<MaterialPage ctx={c.var.ctx} module={module} submissionKey={c.var.ctx.newId()} />)
        : forbidden(c),
    ),
  );
  router.post(`${base}/:id/materiali`, (c) => withModule(c, (opened) => saveMaterial(c, opened)));
  router.post(`${base}/:id/materiali/:material/togli`, async (c) => {
    await readForm(c);
    const [id, material] = [idField.safeParse(c.req.param('id')).data, idField.safeParse(c.req.param('material')).data];
    if (id === undefined || material === undefined) return c.notFound();
    return answer(c, id, await removeMaterial(c.var.ctx, id, material));
  });
}

async function withModule(
  c: PageContext,
  show: (opened: OpenModule) => Response | Promise<Response>,
): Promise<Response> {
  const id = idField.safeParse(c.req.param('id')).data;
  const opened = id === undefined ? undefined : await openModule(c.var.ctx, id);
  return opened === undefined ? c.notFound() : show(opened);
}

async function saveMaterial(c: PageContext, { module, audience }: OpenModule): Promise<Response> {
  const { ctx } = c.var;
  if (audience !== 'writer') return forbidden(c);
  const { form, file } = await readUpload(c, 'file');
  const key = idField.safeParse(form.text(submissionKeyName)).data ?? ctx.newId();
  const fields = fieldReader(form);
  const read = fields.read({
    title: fields.needed('nome', 200),
    maker: fields.optional('autore', 200),
    source: fields.address('fonte', http),
    url: fields.address('indirizzo', https),
    file,
  });
  const page = (problems: typeof fields.problems) =>
    c.html(
      <MaterialPage
        {...{ ctx, module }}
        typed={form.values}
        errors={trainingErrors(ctx, problems)}
        submissionKey={key}
      />,
      422,
    );
  if ('problems' in read) return page(fields.problems);
  const outcome = await addMaterial(ctx, module.id, read.value, key);
  if (outcome === 'one-of-two') return page({ indirizzo: 'one-of-two' });
  if (outcome === 'not-a-pdf') return page({ file: 'not-a-pdf' });
  return answer(c, module.id, outcome);
}

function answer(c: PageContext, moduleId: string, outcome: MaterialOutcome): Response | Promise<Response> {
  if (outcome === 'denied') return forbidden(c);
  if (outcome !== 'done') return c.notFound();
  return c.redirect(`${learningLink(c.var.ctx, `/formazione/${moduleId}`)}?fatto=1`, 303);
}
