import type { Child } from 'hono/jsx';
import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Form, SearchField, Select, SubmitButton, TextField, Why, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { distances, searchFields, type SearchValues } from './schema.ts';

interface SearchFormProps {
  readonly ctx: Ctx;
  readonly values: SearchValues;
  readonly errors: FieldErrors;
  /** Names of streets and quarters, to suggest. */
  readonly placeNames: readonly string[];
}

/** One big question first; whatever narrows it in a fold. */
export function SearchForm(props: SearchFormProps) {
  const { ctx, values, errors } = props;
  const t = messages(ctx.language).catalogue;
  const narrowed = (['help', 'audience', 'answerKind', 'place'] as const).filter(
    (field) => values[field] !== undefined,
  ).length;
  return (
    <Form action={ctx.links.to('/servizi')} method="get" label={t.searchForm}>
      <SearchField
        name={searchFields.words}
        label={t.wordsLabel}
        hint={t.wordsHint}
        value={values.words}
        error={errors[searchFields.words]}
        maxlength={200}
        optional="unmarked"
      />
      <Why
        label={narrowed > 0 ? t.filtersInUse(narrowed) : t.filters}
        open={narrowed > 0 || Object.keys(errors).length > 0}
        openOnWide
      >
        <Filters {...props} />
      </Why>
      <SubmitButton>{t.searchAction}</SubmitButton>
    </Form>
  );
}

function Filters({ ctx, values, errors, placeNames }: SearchFormProps) {
  const { catalogue: t, vocabulary } = messages(ctx.language);
  const format = formats(ctx.language);
  const options = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
    codes.map((code) => ({ value: code, label: labels[code] }));
  const field = (name: 'help' | 'audience' | 'answerKind' | 'within' | 'place') => ({
    name: searchFields[name],
    value: values[name],
    error: errors[searchFields[name]],
    optional: 'unmarked' as const,
  });
  return (
    <div class="row">
      <Column>
        <Select
          {...field('help')}
          label={t.helpLabel}
          emptyLabel={t.anyHelp}
          options={options(kindsOfHelp, vocabulary.kindsOfHelp)}
        />
      </Column>
      <Column>
        <Select
          {...field('audience')}
          label={t.audienceLabel}
          emptyLabel={t.anyAudience}
          options={options(audiences, vocabulary.audiences)}
        />
      </Column>
      <Column>
        <Select
          {...field('answerKind')}
          label={t.answerLabel}
          emptyLabel={t.anyAnswer}
          options={options(answerKinds, vocabulary.answerKinds)}
        />
      </Column>
      <Column>
        <TextField
          {...field('place')}
          label={t.placeLabel}
          hint={t.placeHint}
          suggestions={placeNames}
          width="medium"
          maxlength={200}
        />
      </Column>
      <Column>
        <Select
          {...field('within')}
          label={t.withinLabel}
          emptyLabel={t.anyDistance}
          options={distances.map((metres) => ({ value: String(metres), label: format.distance(metres) }))}
        />
      </Column>
    </div>
  );
}

function Column({ children }: { readonly children: Child }) {
  return <div class="col-12 col-md-6 col-lg-4">{children}</div>;
}
