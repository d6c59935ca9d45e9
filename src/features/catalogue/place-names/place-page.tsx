import { messages } from '../../../i18n/index.ts';
import {
  fieldId,
  Form,
  LinkList,
  Page,
  Section,
  Select,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Place } from '../model.ts';
import { longestName } from './model.ts';
import type { PlaceField, PlaceProblems } from './place-form.ts';

interface PlacePageProps {
  readonly ctx: Ctx;
  readonly places: readonly Place[];
  /** Absent for a new one. */
  readonly place?: Place | undefined;
  readonly typed: Readonly<Partial<Record<PlaceField, string>>>;
  readonly problems?: PlaceProblems | undefined;
  /** It was to be taken away, and streets lie in it. */
  readonly hasStreets?: boolean | undefined;
}

/** One quarter or street: where it is, and for a quarter the streets in it. */
export function PlacePage({ ctx, places, place, typed, problems = {}, hasStreets = false }: PlacePageProps) {
  const t = messages(ctx.language).places;
  const list = ctx.links.to('/quartieri');
  const own = `${list}/${place?.id ?? 'nuovo'}`;
  const errors: FieldErrors = {
    ...Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t.problems[problem]])),
    ...(hasStreets && { togli: t.hasStreetsTitle }),
  };
  const field = (name: PlaceField) => ({ name, value: typed[name], error: errors[name] });
  const quarters = places.filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
  const isQuarter = place?.kind === 'quarter';
  const quarterOf = quarters.find((name) => name === place?.quarter);
  return (
    <Page
      shell={shellFor(ctx)}
      title={place?.name ?? t.addTitle}
      lead={place === undefined ? t.addLead : isQuarter ? t.quarterLead : t.streetLead(quarterOf ?? place.quarter)}
      backHref={list}
      indexed={false}
      errors={errors}
    >
      <Form action={own} label={place?.name ?? t.addTitle}>
        {place === undefined && <TextField {...field('nome')} label={t.name} maxlength={longestName} />}
        {!isQuarter && (place !== undefined || quarters.length > 0 || errors['quartiere'] !== undefined) && (
          <Select
            {...field('quartiere')}
            label={t.inQuarter}
            hint={place === undefined ? t.inQuarterHint : undefined}
            emptyLabel={place === undefined ? t.isQuarter : undefined}
            options={quarters.map((name) => ({ value: name, label: name }))}
            optional="unmarked"
          />
        )}
        <TextField {...field('posizione')} label={t.position} hint={t.positionHint} suggestions={quarters} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
      {isQuarter && (
        <Streets ctx={ctx} streets={places.filter((each) => each.kind === 'street' && each.quarter === place.name)} />
      )}
      {place !== undefined && (
        <Section id="togli" title={t.removeTitle}>
          <p id={fieldId('togli')} tabindex={-1}>
            {hasStreets ? t.hasStreets : t.removeText}
          </p>
          <Form action={`${own}/togli`} label={t.removeTitle}>
            <SubmitButton tone="danger">{t.remove}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Streets({ ctx, streets }: { readonly ctx: Ctx; readonly streets: readonly Place[] }) {
  const t = messages(ctx.language).places;
  return (
    <Section id="vie" title={t.streets}>
      {streets.length === 0 ? (
        <p>{t.noStreets}</p>
      ) : (
        <LinkList
          compact
          items={streets.map(({ id, name }) => ({ href: ctx.links.to(`/quartieri/${id}`), label: name }))}
        />
      )}
    </Section>
  );
}
