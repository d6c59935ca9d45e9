import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Radios, Section, SummaryList, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Difference } from './merge-versions.ts';

interface ChoiceProps<Field extends string> {
  readonly ctx: Ctx;
  /** What the part is called. */
  readonly title: string;
  readonly difference: Difference<Field>;
  readonly words: (field: Field, value: unknown) => Child;
  readonly errors: FieldErrors;
  /** What the form carries along of the part. */
  readonly children?: Child;
}

/** A part in which two versions differ, with both of them and what it was; where I changed it, the choice between them. */
export function MeanwhileChoice<Field extends string>(props: ChoiceProps<Field>) {
  const { ctx, title, difference, words, errors, children } = props;
  const { field, before, mine, theirs, changedBy } = difference;
  const t = messages(ctx.language).entries;
  const values = { [t.nowThere]: theirs, [t.yours]: mine, [t.whatItWas]: before };
  const about = { me: t.onlyMe, them: t.onlyThem, both: t.bothChanged }[changedBy];
  return (
    <Section id={`parte-${field.replaceAll('.', '-')}`} title={title}>
      <p>{about}</p>
      <SummaryList rows={Object.entries(values).map(([label, value]) => ({ label, value: words(field, value) }))} />
      {changedBy !== 'them' && (
        <>
          {children}
          <Radios
            name={keepName(field)}
            label={t.choose}
            error={errors[keepName(field)]}
            value={changedBy === 'me' ? 'mine' : undefined}
            options={[
              { value: 'theirs', label: t.keepTheirs },
              { value: 'mine', label: t.keepMine },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The input that says whose version of a field stays. */
export function keepName(field: string): string {
  return `keep.${field}`;
}

/** Of what I changed, what I did not give up for the version that is there. */
export function keptOfMine<Field extends string>(
  form: FormFields,
  mine: ReadonlyMap<Field, unknown>,
): Map<Field, unknown> {
  return new Map([...mine].filter(([field]) => form.text(keepName(field)) !== 'theirs'));
}

/** What is to be put right in a choice: parts that both changed, and nobody decided. */
export function undecidedIn(ctx: Ctx, form: FormFields, differences: readonly Difference<string>[]): FieldErrors {
  const { choose } = messages(ctx.language).entries;
  const undecided = differences.filter(
    ({ field, changedBy }) => changedBy === 'both' && !['mine', 'theirs'].includes(form.text(keepName(field))),
  );
  return Object.fromEntries(undecided.map(({ field }) => [keepName(field), choose]));
}

/** What is to be put right in fields, told at the choice that takes them. */
export function ofChoice(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [keepName(field), error]));
}
