import { messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  Form,
  HiddenField,
  NumberField,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { chapters, type Section } from '../model.ts';

export type SectionValues = Readonly<Record<string, string>>;

export interface SectionFormProps {
  readonly ctx: Ctx;
  readonly action: string;
  readonly values: SectionValues;
  readonly errors: FieldErrors;
  readonly cities: readonly { readonly slug: string; readonly name: string }[];
}

/** A section's form, plain fields only. */
export function SectionForm({ ctx, action, values, errors, cities }: SectionFormProps) {
  const t = messages(ctx.language).reporting;
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <Form action={action} label={t.saveAndSee}>
      <HiddenField name="letta" value={values['letta'] ?? '0'} />
      {values['contributo'] !== undefined && <HiddenField name="contributo" value={values['contributo']} />}
      <Select
        {...field('capitolo')}
        label={t.chapterLabel}
        width="full"
        options={chapters.map((chapter) => ({
          value: String(chapter),
          label: t.chapter(chapter, t.chapters[chapter]),
        }))}
      />
      <NumberField {...field('posto')} label={t.position} hint={t.positionHint} />
      <Select
        {...field('citta')}
        label={t.cityLabel}
        optional
        emptyLabel={t.noCity}
        options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField {...field('titolo')} label={t.titleIt} maxlength={200} optional="unmarked" />
      <TextArea {...field('testo')} label={t.bodyIt} hint={t.markupHint} rows={14} optional />
      <TextField {...field('titolo-en')} label={t.titleEn} maxlength={200} optional="unmarked" />
      <TextArea {...field('testo-en')} label={t.bodyEn} rows={14} optional />
      <TextField {...field('firma')} label={t.author} maxlength={120} optional />
      <Checkbox
        name="nome-stampato"
        label={t.authorNamed}
        hint={t.authorNamedHint}
        checked={values['nome-stampato'] === 'yes'}
        optional
      />
      <SubmitButton>{t.saveAndSee}</SubmitButton>
    </Form>
  );
}

/** A section as the values of its form. */
export function valuesOf(section: Section): SectionValues {
  return {
    letta: String(section.revision),
    capitolo: String(section.chapter),
    posto: String(section.position),
    citta: section.city ?? '',
    titolo: section.title.it,
    testo: section.body.it,
    'titolo-en': section.title.en,
    'testo-en': section.body.en,
    firma: section.author,
    'nome-stampato': section.authorNamed ? 'yes' : '',
  };
}
