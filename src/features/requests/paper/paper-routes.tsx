import { messages } from '../../../i18n/index.ts';
import { formFields, readForm, type FormFields } from '../../../platform/http/form.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { openDraft, saveAnswers, startDraft } from '../ask/drafts.ts';
import { answerLostDraft } from '../ask/lost-draft.tsx';
import { errorsFor } from '../pages/problem-texts.ts';
import { placeOf, quarterNames } from '../ask/place-options.ts';
import { worksAtDesk } from '../policy.ts';
import { kindField, parsed } from '../schema.ts';
import { stepForms } from '../steps/step-forms.ts';
import type { Answers } from '../answers.ts';
import { formCode, readFormCode } from './form-code.ts';
import { paperDocument } from './paper-document.ts';
import { PaperFormsPage, TypeInPage } from './paper-pages.tsx';
import { readPaper, stepsOnPaper } from './type-in.ts';

/** Paper: forms to print, for whoever would rather write by hand, and typing in what came back, at the desk. */
export function paperRoutes(router: FeatureRouter): void {
  router.get('/:municipality/moduli', (c) =>
    c.html(<PaperFormsPage ctx={c.var.ctx} atDesk={worksAtDesk(c.var.ctx.actor)} />),
  );

  router.get('/:municipality/moduli/:file', async (c) => {
    const { ctx } = c.var;
    const kind = parsed(kindField, c.req.param('file').replace(/\.pdf$/, ''));
    if (kind === undefined || !c.req.param('file').endsWith('.pdf')) return c.notFound();
    return c.body(new Uint8Array(await renderPdf(paperDocument(ctx, kind))), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${messages(ctx.language).paper.fileName(formCode(kind))}"`,
      'Content-Language': ctx.language,
    });
  });

  router.post('/:municipality/moduli', async (c) => {
    const { ctx } = c.var;
    const typed = (await readForm(c)).text('code');
    const code = readFormCode(typed);
    const atDesk = worksAtDesk(ctx.actor);
    if (code.kind === 'unknown' || !atDesk) {
      const errors = { code: messages(ctx.language).paper.codeUnknown };
      return c.html(<PaperFormsPage ctx={ctx} atDesk={atDesk} typed={typed} errors={atDesk ? errors : {}} />, 422);
    }
    const token = await startDraft(ctx, { channel: 'paper', answers: { kindOfHelp: code.help } });
    if (token === undefined) return c.notFound();
    const old = code.kind === 'old-form' ? '?vecchio=1' : '';
    return c.redirect(ctx.links.to(`/moduli/scrivi/${token}${old}`), 303);
  });

  router.get('/:municipality/moduli/scrivi/:draft', async (c) => {
    const draft = c.req.param('draft');
    const opened = await openDraft(c.var.ctx, draft);
    if (opened === undefined) return answerLostDraft(c, draft);
    if (opened.answers.kindOfHelp === undefined) return askKind(c, draft);
    return typeInPage(c, draft, opened.answers, shownOnPaper(opened.answers));
  });

  router.post('/:municipality/moduli/scrivi/:draft', async (c) => {
    const { ctx } = c.var;
    const draft = c.req.param('draft');
    const opened = await openDraft(ctx, draft);
    if (opened === undefined) return answerLostDraft(c, draft);
    if (opened.answers.kindOfHelp === undefined) return askKind(c, draft);
    const form = await readForm(c);
    const { answers, problems } = await readPaper(form, opened.answers, (text) => placeOf(ctx, text));
    if (Object.keys(problems).length > 0) return typeInPage(c, draft, opened.answers, form, problems);
    const saved = await saveAnswers(ctx, draft, answers);
    return saved === undefined
      ? answerLostDraft(c, draft)
      : c.redirect(ctx.links.to(`/chiedi/${draft}/riepilogo`), 303);
  });
}

/** Whoever has no form in hand, which would say its kind of help by its code, answers the journey's first question. */
function askKind(c: PageContext, draft: string): Response {
  return c.redirect(c.var.ctx.links.to(`/chiedi/${draft}/aiuto`), 303);
}

/** What was typed before, in the fields of all steps together. */
function shownOnPaper(answers: Answers): FormFields {
  const fields = stepsOnPaper(answers).flatMap(({ id }) => {
    const form = stepForms[id].show(answers);
    return Object.keys(form.values).flatMap((name) => form.all(name).map((value) => [name, value] as [string, string]));
  });
  return formFields(new URLSearchParams(fields));
}

async function typeInPage(
  c: PageContext,
  draft: string,
  answers: Answers,
  form: FormFields,
  problems: Parameters<typeof errorsFor>[1] = {},
): Promise<Response> {
  const { ctx } = c.var;
  const errors = errorsFor(ctx.language, problems);
  const page = (
    <TypeInPage
      ctx={ctx}
      draft={draft}
      answers={answers}
      form={form}
      errors={errors}
      quarters={await quarterNames(ctx)}
      old={c.req.query('vecchio') === '1'}
    />
  );
  return c.html(page, Object.keys(problems).length > 0 ? 422 : 200);
}
