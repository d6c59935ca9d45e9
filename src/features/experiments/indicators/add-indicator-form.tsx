import { messages } from '../../../i18n/index.ts';
import { Checkbox, Fieldset, Form, Section, Select, SubmitButton, TextArea, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

interface Props {
  readonly ctx: Ctx;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form by which the lab's coordinators add an indicator, in both languages. */
export function AddIndicator({ ctx, values, errors }: Props) {
  const t = messages(ctx.language).indicators;
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  const inLanguage = (language: 'it' | 'en', legend: string) => (
    <Fieldset legend={legend} name={`in-${language}`}>
      <TextField {...field(`${language}-nome`)} label={t.nameLabel} maxlength={80} />
      <TextArea {...field(`${language}-definizione`)} label={t.definitionLabel} rows={2} maxlength={300} />
      <TextField {...field(`${language}-sopra`)} label={t.numeratorText} maxlength={200} />
      <TextField {...field(`${language}-sotto`)} label={t.denominatorText} optional maxlength={200} />
      <TextField {...field(`${language}-qualita`)} label={t.qualityLabel} maxlength={300} />
    </Fieldset>
  );
  return (
    <Section id="aggiungi" title={t.addTitle}>
      <p>{t.addText}</p>
      <Form action={ctx.links.to('/indicatori')} label={t.addTitle}>
        <TextField {...field('codice')} label={t.codeLabel} hint={t.codeHint} maxlength={60} width="medium" />
        <Select {...field('tipo')} label={t.typeLabel} options={options(t.typeTitles)} width="full" />
        <Select {...field('numero')} label={t.measureLabel} options={options(t.measures)} />
        <Select {...field('unita')} label={t.unitLabel} options={options(t.units)} />
        <Select {...field('verso')} label={t.directionLabel} options={options(t.directions)} width="full" />
        <Checkbox name="persone" label={t.peopleLabel} checked={values['persone'] === 'yes'} optional />
        {inLanguage('it', t.inItalian)}
        {inLanguage('en', t.inEnglish)}
        <TextField {...field('fonte')} label={t.definitionSource} maxlength={300} />
        <SubmitButton>{t.add}</SubmitButton>
      </Form>
    </Section>
  );
}
