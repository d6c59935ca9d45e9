import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { Programme, ProgrammePhase, ProgrammeStep, StepText } from '../model.ts';
import { mayReadCities } from '../policy.ts';
import { programmeStepForm, stepCode } from '../schema.ts';
import { stepOf, withNewStep, withoutStep, withStep } from './edit-programme.ts';
import { ProgrammePage } from './programme-page.tsx';
import { ProgrammeStepPage } from './programme-step-page.tsx';
import { publishProgramme, readProgramme } from './programme.ts';

/** The lab's programme: to read, and one step at a time to write. */
export function programmeRoutes(router: FeatureRouter): void {
  router.get('/:municipality/programma', (c) =>
    forLab(c, (programme) =>
      c.html(<ProgrammePage ctx={c.var.ctx} programme={programme} published={c.req.query('fatto') !== undefined} />),
    ),
  );

  router.get('/:municipality/programma/nuovo', (c) =>
    forLab(c, (programme) => c.html(<ProgrammeStepPage ctx={c.var.ctx} programme={programme} step={undefined} />)),
  );

  router.post('/:municipality/programma/nuovo', (c) =>
    forLab(c, async (programme) => {
      const form = await readForm(c);
      const phase = programme.phases.find(({ code }) => code === form.text('phase'));
      return publish(
        c,
        { programme, form, step: undefined },
        phase === undefined ? undefined : (text) => withNewStep(programme, phase.code, text),
      );
    }),
  );

  router.get('/:municipality/programma/:code', (c) =>
    forLab(c, (programme) => {
      const step = stepIn(c, programme);
      return step === undefined
        ? c.notFound()
        : c.html(<ProgrammeStepPage ctx={c.var.ctx} programme={programme} step={step} />);
    }),
  );

  router.post('/:municipality/programma/:code', (c) =>
    forLab(c, async (programme) => {
      const step = stepIn(c, programme);
      if (step === undefined) return c.notFound();
      const form = await readForm(c);
      const removes = form.text('action') === 'remove';
      return publish(c, { programme, form, step }, (text) =>
        removes ? withoutStep(programme, step.code) : withStep(programme, step.code, text),
      );
    }),
  );
}

async function forLab(
  c: PageContext,
  answer: (programme: Programme) => Response | Promise<Response>,
): Promise<Response> {
  const { ctx } = c.var;
  if (ctx.municipality.kind !== 'lab') return c.notFound();
  return mayReadCities(ctx.actor, ctx.municipality) ? answer(await readProgramme(ctx)) : forbidden(c);
}

function stepIn(c: PageContext, programme: Programme): ProgrammeStep | undefined {
  const code = stepCode.safeParse(c.req.param('code'));
  return code.success ? stepOf(programme, code.data) : undefined;
}

interface Written {
  readonly programme: Programme;
  readonly form: FormFields;
  readonly step: ProgrammeStep | undefined;
}

/** Publishes the phases that the form makes; without `phasesOf` the form has not said in which phase. */
async function publish(
  c: PageContext,
  { programme, form, step }: Written,
  phasesOf: ((text: StepText) => ProgrammePhase[]) | undefined,
): Promise<Response> {
  const { ctx } = c.var;
  const t = messages(ctx.language).path.programme.errors;
  const parsed = parseForm(programmeStepForm, form);
  const again = (errors: Record<string, string>, shown = programme) =>
    c.html(<ProgrammeStepPage ctx={ctx} programme={shown} step={step} form={form} errors={errors} />, 422);
  if (parsed.kind === 'wrong' || phasesOf === undefined)
    return again({
      ...(phasesOf === undefined && { phase: t.phase }),
      ...(parsed.kind === 'wrong' && errorsFor(parsed.fields, t)),
    });
  const { titleIt, titleEn, asksIt, asksEn, whoIt, whoEn, reason } = parsed.value;
  const phases = phasesOf({
    title: { it: titleIt, en: titleEn },
    asks: { it: asksIt, en: asksEn },
    who: { it: whoIt, en: whoEn },
  });
  const outcome = await publishProgramme(ctx, Number(form.text('seen')), phases, reason);
  if (outcome === 'denied') return forbidden(c);
  if (outcome === 'overtaken') return again({ titleIt: t.overtaken }, await readProgramme(ctx));
  return c.redirect(ctx.links.to('/programma?fatto'), 303);
}
