import { messages } from '../../../../i18n/index.ts';
import {
  Actions,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { placeName } from '../field-names.ts';
import { valueAt } from '../fields.ts';
import { FieldInput } from '../form/field-input.tsx';
import { newPlaceField, partsToAsk, placeKeyName } from '../form/asked-fields.ts';
import { PlaceFolds } from '../form/place-folds.tsx';
import type { RawValues } from '../form/raw-values.ts';
import { ReasonField } from '../form/reason-field.tsx';
import type { Entry, EntryPlace } from '../model.ts';
import type { Sharing } from './entry-place-store.ts';
import { EverywhereChoice } from './everywhere-choice.tsx';
import { placeField } from './place-fields.ts';

/** Who writes: the desk into the catalogue, or a keeper what they propose. */
export interface PlaceFormOf {
  readonly by: 'desk' | 'keeper';
  /** The entry's own form, where one comes from; places are under it. */
  readonly base: string;
}

export interface PlacePageProps extends PlaceFormOf {
  readonly ctx: Ctx;
  readonly entry: Entry;
  readonly id: string;
  readonly place: EntryPlace;
  readonly raw: RawValues;
  readonly seen: number;
  readonly errors?: FieldErrors;
  readonly nothing?: boolean;
  /** Other services that are there. */
  readonly sharing?: readonly Sharing[];
}

/** One place of an entry: all that can be corrected of it, and the way to take it away. */
export function PlacePage(props: PlacePageProps) {
  const { ctx, entry, id, place, base, by, seen, raw, errors = {} } = props;
  const { entries: t, keeping } = messages(ctx.language);
  const action = ctx.links.to(`${base}/luoghi/${id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.placeTitle(placeName(ctx.language, place), entry.content.title)}
      lead={by === 'desk' ? t.placeLead : t.proposePlaceLead}
      backHref={ctx.links.to(base)}
      errors={errors}
      indexed={false}
    >
      {props.nothing === true && <NothingChanged ctx={ctx} />}
      {place.protectedPlace === true && <Notice title={t.protectedPlaceText} />}
      <Form action={action}>
        <HiddenField name="seen" value={String(seen)} />
        <PlaceFolds
          ctx={ctx}
          parts={partsToAsk(place)}
          nameOf={(part) => placeField(id, part)}
          errors={errors}
          input={(part) => (
            <FieldInput
              ctx={ctx}
              field={placeField(id, part)}
              raw={raw}
              errors={errors}
              before={valueAt(place, part)}
            />
          )}
        />
        {by === 'desk' && place.protectedPlace !== true && (
          <EverywhereChoice ctx={ctx} placeId={id} sharing={props.sharing ?? []} raw={raw} errors={errors} />
        )}
        {by === 'desk' && <ReasonField ctx={ctx} raw={raw} />}
        <Actions>
          <SubmitButton>{by === 'desk' ? t.savePlace : keeping.toPreview}</SubmitButton>
        </Actions>
      </Form>
      <Section id="togli" title={t.removePlace}>
        <p>{t.removePlaceText}</p>
        <Form action={`${action}/togli`} label={t.removePlace}>
          <HiddenField name="seen" value={String(seen)} />
          <Actions>
            <SubmitButton tone="secondary">{by === 'desk' ? t.removePlace : t.proposeRemovePlace}</SubmitButton>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

export interface NewPlacePageProps extends PlaceFormOf {
  readonly ctx: Ctx;
  readonly entry: Entry;
  readonly raw: RawValues;
  readonly seen: number;
  readonly errors?: FieldErrors;
}

export function NewPlacePage({ ctx, entry, base, by, raw, seen, errors = {} }: NewPlacePageProps) {
  const { entries: t, keeping } = messages(ctx.language);
  const key = raw.text(placeKeyName);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.newPlaceTitle(entry.content.title)}
      lead={t.newPlaceLead}
      backHref={ctx.links.to(base)}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`${base}/luoghi/nuovo`)}>
        <HiddenField name="seen" value={String(seen)} />
        <HiddenField name={placeKeyName} value={key} />
        <FieldInput ctx={ctx} field={newPlaceField(entry.id, key)} raw={raw} errors={errors} />
        {by === 'desk' && <ReasonField ctx={ctx} raw={raw} />}
        <Actions>
          <SubmitButton>{by === 'desk' ? t.savePlace : keeping.toPreview}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

function NothingChanged({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).keeping;
  return (
    <Notice title={t.nothingChanged} live>
      <p>{t.nothingChangedText}</p>
    </Notice>
  );
}
