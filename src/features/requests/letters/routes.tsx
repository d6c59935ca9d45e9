import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { worksAtDesk } from '../policy.ts';
import { parsed, phoneField, serviceField } from '../schema.ts';
import type { TypedContact } from './contact-section.tsx';
import { letterDocument, pileDocument } from './letter-document.ts';
import { LetterPage } from './letter-page.tsx';
import { letterPath, LettersPage, type LettersDone } from './letters-page.tsx';
import { readLetter, readLetters, readPile, type LetterPart } from './read-letters.ts';
import { sayDeskContact, settleLetters } from './settle-letter.ts';

const queue = '/:municipality/sportello/lettere';
const toldField = z.enum(['posted', 'told', 'back']);
const dones: Readonly<Record<string, LettersDone>> = { una: 'settled', tutte: 'all', torna: 'back', numero: 'contact' };
const longestPlace = 200;

/** The desk's queue of letters: to print, to tell by phone, to note as told. */
export function letterRoutes(router: FeatureRouter): void {
  router.get(queue, (c) => lettersPage(c));

  router.post(queue, async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const form = await readForm(c);
    const ids = form.all('letter').flatMap((id) => parsed(serviceField, id) ?? []);
    await settleLetters(ctx, ids, 'posted');
    const part = form.text('part') === 'forming' ? '&che=in-partenza' : '';
    return c.redirect(ctx.links.to(`/sportello/lettere?fatto=tutte${part}`), 303);
  });

  router.get(`${queue}/tutte.pdf`, async (c) => {
    const { ctx } = c.var;
    const pile = await readPile(ctx, partOf(c), pageNumber.parse(c.req.query('pagina')));
    if (pile === undefined) return forbidden(c);
    if (pile.letters.length === 0) return c.redirect(ctx.links.to(letterPath(partOf(c))), 303);
    return pdf(c, pileDocument(ctx, pile), messages(ctx.language).letters.fileNameAll);
  });

  router.post(`${queue}/sportello`, async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const form = await readForm(c);
    const typed = { phone: form.text('phone'), place: form.text('place').slice(0, longestPlace) };
    const phone = parsed(phoneField, typed.phone);
    if (phone === undefined) return lettersPage(c, typed);
    await sayDeskContact(ctx, { ...typed, phone });
    return c.redirect(ctx.links.to('/sportello/lettere?fatto=numero'), 303);
  });

  router.get(`${queue}/:letter`, async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const letter = await opened(c);
    return letter === undefined ? c.notFound() : c.html(<LetterPage ctx={ctx} letter={letter.letter} />);
  });

  router.get(`${queue}/:letter/lettera.pdf`, async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const found = await opened(c);
    if (found === undefined || found.letter.body === '') return c.notFound();
    const { letter, contact } = found;
    return pdf(c, letterDocument(ctx, letter, contact), messages(ctx.language).letters.fileName(letter.code));
  });

  router.post(`${queue}/:letter`, async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const id = parsed(serviceField, c.req.param('letter'));
    const how = parsed(toldField, (await readForm(c)).text('how'));
    if (id === undefined || how === undefined) return c.notFound();
    const moved = await settleLetters(ctx, [id], how);
    if (moved === 0) return c.redirect(ctx.links.to(`/sportello/lettere/${id}`), 303);
    return c.redirect(ctx.links.to(`/sportello/lettere?fatto=${how === 'back' ? 'torna' : 'una'}`), 303);
  });
}

function partOf(c: PageContext): LetterPart {
  return c.req.query('che') === 'in-partenza' ? 'forming' : 'all';
}

async function lettersPage(c: PageContext, typed?: TypedContact) {
  const { ctx } = c.var;
  const part = partOf(c);
  const list = await readLetters(ctx, part, pageNumber.parse(c.req.query('pagina')));
  if (list === undefined) return forbidden(c);
  const done = dones[c.req.query('fatto') ?? ''];
  if (typed === undefined) return c.html(<LettersPage ctx={ctx} list={list} part={part} done={done} />);
  const errors = { phone: messages(ctx.language).letters.contactPhoneInvalid };
  return c.html(<LettersPage ctx={ctx} list={list} part={part} typed={typed} errors={errors} />, 422);
}

async function opened(c: PageContext) {
  const id = parsed(serviceField, c.req.param('letter'));
  const found = id === undefined ? undefined : await readLetter(c.var.ctx, id);
  const [letter] = found?.letters ?? [];
  return letter && { letter, contact: found?.contact };
}

async function pdf(c: PageContext, document: PdfDocument, fileName: string) {
  return c.body(new Uint8Array(await renderPdf(document)), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${fileName}"`,
    'Content-Language': document.language,
  });
}
