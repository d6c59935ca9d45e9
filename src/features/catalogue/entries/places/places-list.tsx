import { messages } from '../../../../i18n/index.ts';
import { Actions, ButtonLink, LinkList, Section } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { placeName } from '../field-names.ts';
import { fieldInWords } from '../field-words.ts';
import type { EntryContent, EntryPlace } from '../model.ts';
import { placeField } from './place-fields.ts';

/** The places of an entry, each with the way to correct it, and the way to add one. `base`: where the pages of places are. */
export function PlacesList({
  ctx,
  content,
  base,
}: {
  readonly ctx: Ctx;
  readonly content: EntryContent;
  readonly base: string;
}) {
  const t = messages(ctx.language).entries;
  const places = Object.entries(content.places ?? {});
  return (
    <Section id="luoghi" title={t.placesTitle}>
      <p>{places.length === 0 ? t.placesNone : t.placesText}</p>
      {places.length > 0 && (
        <LinkList
          items={places.map(([id, place]) => ({
            href: ctx.links.to(`${base}/${id}`),
            label: placeName(ctx.language, place),
            about: hoursOf(ctx, id, place),
          }))}
        />
      )}
      {content.protectedPlace ? (
        <p>{t.hiddenEntryText}</p>
      ) : (
        <Actions>
          <ButtonLink href={ctx.links.to(`${base}/nuovo`)} tone="secondary">
            {t.addPlace}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  );
}

function hoursOf({ language }: Ctx, id: string, { hsds, location }: EntryPlace): string {
  const own = fieldInWords(language, placeField(id, 'hsds.schedules'), hsds.schedules);
  const lines = own.length > 0 ? own : fieldInWords(language, placeField(id, 'location.schedules'), location.schedules);
  return lines.join('; ');
}
