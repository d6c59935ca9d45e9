import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { askMass, whatIfsOf } from './estimate-mass.ts';
import { addOption, scoreOption } from './keep-choice.ts';
import type { Choice, ChoiceOption } from './model.ts';
import { NewOptionPage, OptionPage } from './option-pages.tsx';
import { answer, withChoice, withOpenChoice } from './choice-routes.tsx';
import { massForm, optionForm, readScores } from './schema.ts';

const base = '/:municipality/laboratorio/scelta/:id/opzioni';

/** The options of a choice: to add, to score, to estimate. */
export function optionRoutes(router: FeatureRouter): void {
  router.get(base, (c) => withOpenChoice(c, (choice) => c.html(<NewOptionPage ctx={c.var.ctx} choice={choice} />)));

  router.post(base, (c) =>
    withOpenChoice(c, async (choice) => {
      const { ctx } = c.var;
      const form = await readForm(c);
      const parsed = parseForm(optionForm, form);
      if (parsed.kind === 'wrong') {
        const errors = errorsFor(parsed.fields, messages(ctx.language).choice.optionErrors);
        return c.html(<NewOptionPage ctx={ctx} choice={choice} form={form} errors={errors} />, 422);
      }
      return answer(c, choice, await addOption(ctx, choice.id, parsed.value));
    }),
  );

  router.get(`${base}/:option`, (c) =>
    withChoice(c, (choice) => {
      const option = optionIn(c, choice);
      return option === undefined ? c.notFound() : show(c, choice, option);
    }),
  );

  router.post(`${base}/:option`, (c) =>
    withOpenChoice(c, async (choice) => {
      const option = optionIn(c, choice);
      if (option === undefined) return c.notFound();
      const form = await readForm(c);
      const read = readScores(form);
      const t = messages(c.var.ctx.language).choice;
      if (read.kind === 'wrong') {
        const nothing =
          read.fields.length === 1 && form.text(read.fields[0] ?? '') === '' && read.fields[0]?.startsWith('score-');
        const word = (field: string) =>
          nothing === true ? t.scoreNothing : field.startsWith('score-') ? t.scoreError : t.reasonError;
        return show(c, choice, option, form, Object.fromEntries(read.fields.map((field) => [field, word(field)])));
      }
      return answer(c, choice, await scoreOption(c.var.ctx, choice.id, option.id, read.scores));
    }),
  );

  router.post(`${base}/:option/stima`, (c) =>
    withOpenChoice(c, async (choice) => {
      const option = optionIn(c, choice);
      if (option === undefined) return c.notFound();
      const form = await readForm(c);
      const parsed = parseForm(massForm, form);
      const { massErrors: t } = messages(c.var.ctx.language).choice;
      if (parsed.kind === 'wrong') return show(c, choice, option, form, errorsFor(parsed.fields, t));
      const { families, operators, kind } = parsed.value;
      const where = { choiceId: choice.id, optionId: option.id };
      const outcome = await askMass(c.var.ctx, where, { familiesNeeded: families, operators, kindOfHelp: kind });
      if (outcome === 'no-run') return show(c, choice, option, form, { families: t.noRun });
      if (outcome === 'too-many') return show(c, choice, option, form, { families: t.tooMany });
      return answer(c, choice, outcome, `/opzioni/${option.id}`);
    }),
  );
}

function optionIn(c: PageContext, { options }: Choice): ChoiceOption | undefined {
  return options.find(({ id }) => id === c.req.param('option'));
}

async function show(
  c: PageContext,
  choice: Choice,
  option: ChoiceOption,
  form?: FormFields,
  errors?: Record<string, string>,
): Promise<Response> {
  const whatIfs = await whatIfsOf(c.var.ctx, { ...choice, options: [option] });
  const again = { ...(form !== undefined && { form }), ...(errors !== undefined && { errors }) };
  return c.html(
    <OptionPage
      ctx={c.var.ctx}
      choice={choice}
      option={option}
      whatIf={whatIfs.get(option.estimate?.whatIfId ?? '')?.first}
      {...again}
    />,
    form === undefined ? 200 : 422,
  );
}
