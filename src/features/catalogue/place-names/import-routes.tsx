import { hashToken } from '../../../platform/auth/token.ts';
import { bytesAsFile } from '../../../platform/files/stored-file.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import { messages } from '../../../i18n/index.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { refusalWords } from '../import/desk/words.ts';
import { contentOf } from '../import/table/read-table.ts';
import { readText } from '../import/table/read-text.ts';
import { refusalIn } from '../import/refused-file.ts';
import { mayKeepPlaces } from '../policy.ts';
import { ImportPage } from './import-page.tsx';
import { importPlaces } from './import-places.ts';

/** Brings a table of places in, in two steps: what it would change, then the same text again with a yes. */
export function placeImportRoutes(router: FeatureRouter): void {
  router.get('/:municipality/quartieri/importa', (c) =>
    mayKeepPlaces(c.var.ctx.actor) === undefined ? forbidden(c) : c.html(<ImportPage ctx={c.var.ctx} />),
  );

  router.post('/:municipality/quartieri/importa', async (c) => {
    const { ctx } = c.var;
    if (mayKeepPlaces(ctx.actor) === undefined) return forbidden(c);
    const { form, file } = await readUpload(c, 'file');
    const text = oneLineEnd(file === undefined ? form.text('testo') : await textOf(file.bytes));
    if (text === '') {
      const errors = { testo: messages(ctx.language).places.import.missing };
      return c.html(<ImportPage ctx={ctx} errors={errors} />, 422);
    }
    const tried = nameOf(text);
    // What somebody has looked at is what comes in: a text that was changed since is tried again first.
    const trial = form.text('azione') !== 'scrivi' || form.text('provato') !== tried;
    const outcome = await importPlaces(ctx, bytesAsFile(text), trial);
    if (outcome.outcome === 'denied') return forbidden(c);
    if (outcome.outcome === 'refused') {
      const errors = { testo: refusalWords(ctx.language, outcome.refusal) };
      return c.html(<ImportPage {...{ ctx, text, errors }} />, 422);
    }
    return outcome.outcome === 'tried'
      ? c.html(<ImportPage {...{ ctx, text, tried, seen: outcome }} />)
      : c.html(<ImportPage ctx={ctx} seen={outcome} />);
  });
}

/** As offices save it, in whatever encoding; what is no text is left to the importer, which says so. */
async function textOf(bytes: Uint8Array): Promise<string> {
  try {
    let all = '';
    for await (const piece of (await readText(contentOf(bytesAsFile(bytes)))).pieces()) all += piece;
    return all;
  } catch (error) {
    if (refusalIn(error) === undefined) throw error;
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** A form sends its text back with other ends of lines than it was given. */
function oneLineEnd(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
}

function nameOf(text: string): string {
  return hashToken(text).toString('hex');
}
