import { messages } from '../../../../i18n/index.ts';
import {
  Checkbox,
  Form,
  HiddenField,
  Notice,
  NumberField,
  Page,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Place } from '../../../catalogue/public.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { longest, type TypedVenue, type VenueField, type VenueProblems } from './venue-form.ts';
import type { KeptVenue } from './venue-store.ts';

interface VenuePageProps {
  readonly ctx: Ctx;
  readonly places: readonly Place[];
  /** Absent for a new one. */
  readonly venue?: KeptVenue | undefined;
  readonly typed: TypedVenue;
  readonly problems?: VenueProblems | undefined;
}

/** One venue: where it is, for how many, and whether it rests. */
export function VenuePage({ ctx, places, venue, typed, problems = {} }: VenuePageProps) {
  const { supply } = messages(ctx.language);
  const t = supply.venue;
  const list = ctx.links.to('/gruppi/sedi');
  const own = `${list}/${venue?.id ?? 'nuova'}`;
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, supply.problems[problem]]),
  );
  const field = (name: VenueField) => ({ name, value: typed[name], error: errors[name] });
  const quarters = places.filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
  return (
    <Page
      shell={shellFor(ctx)}
      title={venue?.name ?? t.addTitle}
      lead={t.lead}
      backHref={list}
      indexed={false}
      errors={errors}
    >
      {venue !== undefined && <WhatChanges ctx={ctx} venue={venue} />}
      <Form action={own} label={t.formLabel}>
        <TextField {...field('nome')} label={t.name} maxlength={longest} />
        <TextField {...field('indirizzo')} label={t.address} hint={t.addressHint} maxlength={longest} />
        <TextField {...field('posizione')} label={t.position} hint={supply.whereHint} suggestions={quarters} />
        <NumberField {...field('posti')} label={t.seats} hint={t.seatsHint} />
        <Checkbox name="senza-gradini" label={t.stepFree} checked={typed['senza-gradini'] !== undefined} optional />
        <SubmitButton>{supply.save}</SubmitButton>
      </Form>
      {venue !== undefined && (
        <Section id="riposo" title={venue.active ? t.restTitle : t.backTitle}>
          <p>{venue.active ? t.restText : t.backText}</p>
          <Form action={`${own}/riposo`} label={venue.active ? t.restTitle : t.backTitle}>
            <HiddenField name="attivo" value={venue.active ? 'no' : 'yes'} />
            <SubmitButton tone="secondary">{venue.active ? t.rest : t.back}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function WhatChanges({ ctx, venue }: { readonly ctx: Ctx; readonly venue: KeptVenue }) {
  const t = messages(ctx.language).supply.venue;
  return (
    <>
      <Notice title={t.groupsTitle(venue.groups)}>
        <p>{t.groupsText}</p>
      </Notice>
      {venue.seatsTaken > venue.seats && (
        <Notice tone="warning" title={t.smallTitle}>
          <p>{t.smallText}</p>
        </Notice>
      )}
    </>
  );
}
