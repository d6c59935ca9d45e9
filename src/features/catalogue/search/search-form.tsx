import { messages } from '../../../i18n/index.ts';
import { Form, SearchField, SubmitButton, Why, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { choiceNames } from './choices.ts';
import { Filters } from './filters.tsx';
import { searchFields, type SearchValues } from './schema.ts';
import type { Understood } from './search-services.ts';

export interface SearchFormProps {
  readonly ctx: Ctx;
  readonly values: SearchValues;
  readonly errors: FieldErrors;
  /** Names of streets and quarters, to suggest. */
  readonly placeNames: readonly string[];
  /** Absent where the search itself was wrong: then nothing was counted. */
  readonly counts?: Understood['counts'] | undefined;
}

/** One big question first; whatever narrows it in a fold. */
export function SearchForm(props: SearchFormProps) {
  const { ctx, values, errors } = props;
  const t = messages(ctx.language).catalogue;
  const narrowed = [...choiceNames, 'place' as const, 'here' as const].filter(
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
        suggestFrom={ctx.links.to('/servizi/suggerimenti')}
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
