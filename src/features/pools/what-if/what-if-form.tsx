import { DAYS_PER_WEEK } from '../../../domain/pooling/instance.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { formFields, type FormFields } from '../../../platform/http/form.ts';
import {
  Checkbox,
  Checkboxes,
  type FieldErrors,
  Form,
  NumberField,
  Section,
  Select,
  SubmitButton,
  TextField,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { questionLimits } from './read-question.ts';
import type { WhatIfDesk } from './read-what-ifs.ts';

/** The form as nobody has touched it; `run` is the search to begin from, where the page was told one. */
export function emptyForm(desk: WhatIfDesk, run?: string): FormFields {
  const known = desk.runs.find(({ id }) => id === run) ?? desk.runs[0];
  return formFields(new URLSearchParams({ run: known?.id ?? '', kind: desk.kinds[0] ?? '', seats: '8' }));
}

interface WhatIfFormProps {
  readonly ctx: Ctx;
  readonly desk: WhatIfDesk;
  readonly form: FormFields;
  readonly errors: FieldErrors;
}

/** Operators, a venue, a subsidy: any of them, and the search they are tried on. */
export function WhatIfForm(props: WhatIfFormProps) {
  const { ctx, desk, form, errors } = props;
  const t = messages(ctx.language).pools.whatIf;
  const f = formats(ctx.language);
  const field = (name: string) => ({ name, value: form.text(name), error: errors[name] });
  return (
    <Form action={ctx.links.to('/gruppi/e-se')} label={t.title}>
      <Operators {...props} />
      <Section id="luogo" title={t.venueTitle}>
        <TextField {...field('place')} label={t.place} hint={t.placeHint} suggestions={desk.quarters} optional />
        <NumberField {...field('seats')} label={t.seats} optional="unmarked" />
        <Checkbox name="stepFree" label={t.stepFree} checked={form.has('stepFree')} optional />
      </Section>
      <Section id="contributo" title={t.subsidyTitle}>
        <NumberField {...field('subsidy')} label={t.subsidy} hint={t.subsidyHint} suffix="%" optional />
      </Section>
      <Section id="ricerca" title={t.runTitle}>
        <Select
          {...field('run')}
          width="full"
          label={t.run}
          hint={t.runHint}
          options={desk.runs.map(({ id, askedAt, requests }) => ({
            value: id,
            label: t.runOption(f.dateTime(askedAt), requests),
          }))}
        />
      </Section>
      <SubmitButton>{t.ask}</SubmitButton>
    </Form>
  );
}

function Operators({ ctx, desk, form, errors }: WhatIfFormProps) {
  const all = messages(ctx.language);
  const t = all.pools.whatIf;
  const f = formats(ctx.language);
  const field = (name: string) => ({ name, value: form.text(name), error: errors[name] });
  const slots = Array.from({ length: questionLimits.to - questionLimits.from + 1 }, (_, at) => {
    const slot = questionLimits.from + at;
    return { value: String(slot), label: f.slot(slot) };
  });
  return (
    <Section id="operatori" title={t.operatorsTitle}>
      <NumberField {...field('operators')} label={t.operators} hint={t.operatorsHint} optional />
      <Select
        {...field('kind')}
        label={t.kind}
        optional="unmarked"
        options={desk.kinds.map((kind) => ({ value: kind, label: all.vocabulary.kindsOfHelp[kind] }))}
      />
      <Checkboxes
        name="day"
        label={t.days}
        hint={t.daysHint}
        error={errors['day']}
        values={form.all('day')}
        optional
        options={Array.from({ length: DAYS_PER_WEEK }, (_, day) => ({ value: String(day), label: f.weekday(day) }))}
      />
      <Select {...field('from')} label={t.from} optional="unmarked" width="short" emptyLabel="–" options={slots} />
      <Select {...field('to')} label={t.to} optional="unmarked" width="short" emptyLabel="–" options={slots} />
    </Section>
  );
}
