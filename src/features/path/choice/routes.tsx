import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath } from '../policy.ts';
import { answer, withChoice, withOpenChoice } from './choice-routes.tsx';
import { ChoiceAgainPage } from './choice-again-page.tsx';
import { choiceAgain } from './choice-again.ts';
import { ChoicePage } from './choice-page.tsx';
import { ChoicesPage } from './choices-page.tsx';
import { DecidePage } from './decide-page.tsx';
import { addDissent, beginChoice, decideChoice, listChoices, setWeights } from './keep-choice.ts';
import { optionRoutes } from './option-routes.tsx';
import { choiceForm, decisionForm, dissentForm, weightsForm } from './schema.ts';

const base = '/laboratorio/scelta';

/** The choice of experiments: what is compared, how it is weighed, what was decided. */
export function choiceRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${base}`, async (c) => {
    const choices = await listChoices(c.var.ctx);
    return choices === undefined ? forbidden(c) : c.html(<ChoicesPage ctx={c.var.ctx} choices={choices} />);
  });

  router.post(`/:municipality${base}`, async (c) => {
    const { ctx } = c.var;
    if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
    const form = await readForm(c);
    const parsed = parseForm(choiceForm, form);
    if (parsed.kind === 'wrong') {
      const errors = errorsFor(parsed.fields, messages(ctx.language).choice.errors);
      return c.html(
        <ChoicesPage ctx={ctx} choices={(await listChoices(ctx)) ?? []} form={form} errors={errors} />,
        422,
      );
    }
    const begun = await beginChoice(ctx, parsed.value.title);
    return begun.kind === 'begun' ? c.redirect(ctx.links.to(`${base}/${begun.id}`), 303) : forbidden(c);
  });

  router.get(`/:municipality${base}/:id`, (c) =>
    withChoice(c, (choice) => c.html(<ChoicePage ctx={c.var.ctx} choice={choice} />)),
  );

  router.get(`/:municipality${base}/:id/conto`, (c) =>
    withChoice(c, async (choice) => {
      const { ctx } = c.var;
      return c.html(<ChoiceAgainPage ctx={ctx} found={await choiceAgain(ctx, choice)} />);
    }),
  );

  router.post(`/:municipality${base}/:id/pesi`, (c) =>
    withOpenChoice(c, async (choice) => {
      const { ctx } = c.var;
      const form = await readForm(c);
      const parsed = parseForm(weightsForm, form);
      if (parsed.kind === 'wrong') {
        const errors = errorsFor(parsed.fields, messages(ctx.language).choice.weightsErrors);
        return c.html(<ChoicePage ctx={ctx} choice={choice} form={form} errors={errors} />, 422);
      }
      const { reason, ...weights } = parsed.value;
      return answer(c, choice, await setWeights(ctx, choice.id, weights, reason));
    }),
  );

  router.get(`/:municipality${base}/:id/decisione`, (c) =>
    withOpenChoice(c, (choice) => c.html(<DecidePage ctx={c.var.ctx} choice={choice} />)),
  );

  router.post(`/:municipality${base}/:id/decisione`, (c) =>
    withOpenChoice(c, async (choice) => {
      const { ctx } = c.var;
      const t = messages(ctx.language).choice.decideErrors;
      const form = await readForm(c);
      const parsed = parseForm(decisionForm, form);
      const again = (errors: Record<string, string>) =>
        c.html(<DecidePage ctx={ctx} choice={choice} form={form} errors={errors} />, 422);
      if (parsed.kind === 'wrong') return again(errorsFor(parsed.fields, t));
      const { option, reasons, on, body, text } = parsed.value;
      if (!choice.options.some(({ id }) => id === option)) return again({ option: t.option });
      const dissent = body === '' ? undefined : { body, text };
      return answer(c, choice, await decideChoice(ctx, choice.id, { optionId: option, reasons, on, dissent }));
    }),
  );

  router.post(`/:municipality${base}/:id/dissenso`, (c) =>
    withChoice(c, async (choice) => {
      const { ctx } = c.var;
      if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
      if (choice.decision === null) return c.notFound();
      const form = await readForm(c);
      const parsed = parseForm(dissentForm, form);
      if (parsed.kind === 'wrong') {
        const errors = errorsFor(parsed.fields, messages(ctx.language).choice.decideErrors);
        return c.html(<ChoicePage ctx={ctx} choice={choice} form={form} errors={errors} />, 422);
      }
      const outcome = await addDissent(ctx, choice.id, parsed.value);
      return outcome === 'done' ? c.redirect(ctx.links.to(`${base}/${choice.id}`), 303) : c.notFound();
    }),
  );

  optionRoutes(router);
}
