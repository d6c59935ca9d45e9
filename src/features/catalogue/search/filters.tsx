import type { Child } from 'hono/jsx';
import { accesses, prices, spokenLanguages } from '../../../domain/search/facets.ts';
import { answerKinds, audiences, kindsOfHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Checkbox, Fieldset, NearMe, Select, TextField } from '../../../ui/index.ts';
import { choiceLetter, type ChoiceName, type Choices } from './choices.ts';
import { distances, searchAddress, searchFields, ticked, type SearchField } from './schema.ts';
import type { SearchFormProps } from './search-form.tsx';

/** Whatever narrows a search, with how many services there would be beside each choice. */
export function Filters(props: SearchFormProps) {
  const { ctx, values, errors, counts, placeNames } = props;
  const { catalogue: t, search: s, vocabulary } = messages(ctx.language);
  const field = (name: SearchField) => ({
    name: searchFields[name],
    value: values[name],
    error: errors[searchFields[name]],
    optional: 'unmarked' as const,
  });
  // What nobody offers here is left out, unless it is what was chosen.
  const options = <Name extends ChoiceName>(
    name: Name,
    codes: readonly (NonNullable<Choices[Name]> & string)[],
    labels: Readonly<Record<NonNullable<Choices[Name]> & string, string>>,
  ) =>
    codes.flatMap((code) => {
      const services = counts?.of(name, choiceLetter(name, code));
      if (services === 0 && values[name] !== code) return [];
      return [{ value: code, label: services === undefined ? labels[code] : s.counted(labels[code], services) }];
    });
  const box = (name: 'openNow' | 'hasRoom' | 'shared', label: string, hint?: string) => {
    const services = counts?.of(name, choiceLetter(name, true));
    if (services === 0 && values[name] === undefined) return null;
    return (
      <Checkbox
        name={searchFields[name]}
        value={ticked}
        checked={values[name] === ticked}
        label={services === undefined ? label : s.counted(label, services)}
        hint={hint}
        optional
      />
    );
  };
  const boxes = [
    box('openNow', s.moments.open),
    box('hasRoom', s.moments.room, s.roomHint),
    box('shared', s.shared),
  ].filter((one) => one !== null);
  return (
    <div class="row">
      <Column>
        <Select
          {...field('help')}
          label={t.helpLabel}
          emptyLabel={t.anyHelp}
          options={options('help', kindsOfHelp, vocabulary.kindsOfHelp)}
        />
      </Column>
      <Column>
        <Select
          {...field('audience')}
          label={t.audienceLabel}
          emptyLabel={t.anyAudience}
          options={options('audience', audiences, vocabulary.audiences)}
        />
      </Column>
      <Column>
        <Select
          {...field('price')}
          label={s.priceLabel}
          emptyLabel={s.anyPrice}
          options={options('price', prices, s.prices)}
        />
      </Column>
      <Column>
        <Select
          {...field('answerKind')}
          label={t.answerLabel}
          emptyLabel={t.anyAnswer}
          options={options('answerKind', answerKinds, vocabulary.answerKinds)}
        />
      </Column>
      <Column>
        <Select
          {...field('spoken')}
          label={s.spokenLabel}
          emptyLabel={s.anySpoken}
          options={options('spoken', spokenLanguages, s.spoken)}
        />
      </Column>
      <Column>
        <Select
          {...field('access')}
          label={s.accessLabel}
          emptyLabel={s.anyAccess}
          options={options('access', accesses, s.access)}
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
        <NearMe
          name={searchFields.here}
          clears={searchFields.place}
          label={s.nearMe}
          failed={s.nearMeFailed}
          value={values.here}
        />
        {values.here !== undefined && (
          <p class="will-muted">
            {s.nearMeUsed}{' '}
            <a href={searchAddress(ctx.links.to('/servizi'), values, { here: undefined, within: undefined })}>
              {s.nearMeStop}
            </a>
          </p>
        )}
      </Column>
      <Column>
        <Select
          {...field('within')}
          label={t.withinLabel}
          emptyLabel={t.anyDistance}
          options={distances.map((metres) => ({
            value: String(metres),
            label: formats(ctx.language).distance(metres),
          }))}
        />
      </Column>
      {boxes.length > 0 && (
        <Column>
          <Fieldset legend={s.choicesLegend} name="solo">
            {boxes}
          </Fieldset>
        </Column>
      )}
    </div>
  );
}

function Column({ children }: { readonly children: Child }) {
  return <div class="col-12 col-md-6 col-lg-4">{children}</div>;
}
