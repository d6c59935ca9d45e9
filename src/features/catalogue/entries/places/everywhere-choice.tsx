import { messages } from '../../../../i18n/index.ts';
import { HiddenField, Radios, Section, type FieldErrors } from '../../../../ui/index.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import type { Ctx } from '../../../context.ts';
import { entryId } from '../schema.ts';
import type { RawValues } from '../form/raw-values.ts';
import type { Everywhere } from './change-everywhere.ts';
import type { Sharing } from './entry-place-store.ts';

export const everywhereName = 'everywhere';
const thereName = 'there';
const placeName = 'everywhere-place';

export interface EverywhereChoiceProps {
  readonly ctx: Ctx;
  readonly placeId: string;
  readonly sharing: readonly Sharing[];
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}

/** Who else is at a place that somebody corrects, and whether it is corrected for them too. */
export function EverywhereChoice({ ctx, placeId, sharing, raw, errors }: EverywhereChoiceProps) {
  const t = messages(ctx.language).entries;
  if (sharing.length === 0) return null;
  const chosen = raw.text(everywhereName);
  return (
    <Section id="chi-altro" title={t.sharedTitle}>
      <p>{t.sharedText(sharing.length)}</p>
      <ul>
        {sharing.map(({ serviceId, title }) => (
          <li>
            <a href={ctx.links.to(`/servizi/${serviceId}`)}>{title}</a>
          </li>
        ))}
      </ul>
      <EverywhereFields everywhere={{ placeId, there: sharing.map(({ serviceId }) => serviceId) }} />
      <Radios
        name={everywhereName}
        label={t.forWhom}
        hint={t.forWhomHint}
        error={errors[everywhereName]}
        value={chosen === 'all' ? 'all' : 'one'}
        options={[
          { value: 'one', label: t.forThisOne },
          { value: 'all', label: t.forAllOfThem(sharing.length + 1) },
        ]}
      />
    </Section>
  );
}

/** Who the person was told of. */
export function EverywhereFields({ everywhere: { placeId, there } }: { readonly everywhere: Everywhere }) {
  return (
    <>
      <HiddenField name={placeName} value={placeId} />
      <HiddenField name={thereName} value={there.join(' ')} />
    </>
  );
}

/** What a form says of it: undefined where it is about one service alone. */
export function everywhereIn(form: FormFields): Everywhere | undefined {
  const placeId = entryId.safeParse(form.text(placeName));
  if (form.text(everywhereName) !== 'all' || !placeId.success) return undefined;
  const there = form
    .text(thereName)
    .split(' ')
    .filter((id) => entryId.safeParse(id).success);
  return { placeId: placeId.data, there };
}
