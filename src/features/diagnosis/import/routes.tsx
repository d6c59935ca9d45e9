import { messages } from '../../../i18n/index.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayWriteDiagnosis } from '../policy.ts';
import { readContext } from '../read-diagnosis.ts';
import { ContextPage } from './context-page.tsx';
import { ImportPage } from './import-page.tsx';
import { importKinds, importRows } from './import-rows.ts';
import type { ReadRows } from './read-rows.ts';

const largestTable = 1024 * 1024;

/** Where a table is brought in: the kernel lets this form be as big as one. */
export const diagnosisUploads = {
  path: /^\/[a-z0-9-]+\/laboratorio\/diagnosi\/importa$/,
  maxSize: 2 * largestTable + 64 * 1024,
};

export function importRoutes(router: FeatureRouter): void {
  router.get('/:municipality/laboratorio/diagnosi/contesto', async (c) => {
    const indicators = await readContext(c.var.ctx);
    return indicators === undefined ? forbidden(c) : c.html(<ContextPage ctx={c.var.ctx} indicators={indicators} />);
  });

  router.get('/:municipality/laboratorio/diagnosi/importa', (c) =>
    mayWriteDiagnosis(c.var.ctx.actor) === undefined ? forbidden(c) : c.html(<ImportPage ctx={c.var.ctx} />),
  );

  router.post('/:municipality/laboratorio/diagnosi/importa', async (c) => {
    const { ctx } = c.var;
    if (mayWriteDiagnosis(ctx.actor) === undefined) return forbidden(c);
    const { form, file } = await readUpload(c, 'file');
    const t = messages(ctx.language).diagnosis.import.errors;
    const text = file === undefined ? form.text('text') : new TextDecoder().decode(file.bytes);
    const what = importKinds.find((kind) => kind === form.text('what'));
    const unusable = text.trim() === '' || text.length > largestTable;
    if (what === undefined || unusable) {
      const errors = { ...(what === undefined && { what: t.what }), ...(unusable && { text: t.text }) };
      return c.html(<ImportPage ctx={ctx} text={form.text('text')} form={form} errors={errors} />, 422);
    }
    const outcome = await importRows(ctx, what, text, form.text('action') !== 'write');
    if (outcome.kind === 'denied') return forbidden(c);
    const wrong = problemOf(ctx.language, outcome.read);
    if (wrong !== undefined)
      return c.html(<ImportPage ctx={ctx} text={text} form={form} errors={{ text: wrong }} />, 422);
    return c.html(<ImportPage ctx={ctx} text={outcome.written > 0 ? '' : text} form={form} seen={outcome} />);
  });
}

/** Why the table as a whole cannot be read, in words. */
function problemOf(language: 'it' | 'en', read: ReadRows<unknown>): string | undefined {
  const t = messages(language).diagnosis.import.errors;
  switch (read.kind) {
    case 'read':
      return undefined;
    case 'malformed':
      return t.malformed(read.line);
    case 'columns-missing':
      return t.missing(read.columns.join(', '));
    case 'too-many':
      return t.many;
  }
}
