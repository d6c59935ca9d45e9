import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { OwnerForm } from '../owners/owner-form.tsx';
import { EntryLabels } from './desk-side.tsx';
import { EntryFields } from './form/entry-fields.tsx';
import type { DeskSide } from './read-desk-side.ts';
import { mayShowAgain } from '../protect/policy.ts';
import type { RawValues } from './form/raw-values.ts';
import { ReasonField } from './form/reason-field.tsx';
import type { Entry } from './model.ts';
import { PlacesList } from './places/places-list.tsx';

export interface EditPageProps {
  readonly ctx: Ctx;
  readonly entry: Entry;
  readonly raw: RawValues;
  readonly seen: number;
  readonly errors?: FieldErrors;
  /** What the desk says of it, apart from what it says itself. */
  readonly side: DeskSide;
  readonly done?: string | undefined;
}

/** An entry as the desk changes it: all that it says, in folds. */
export function EditPage({ ctx, entry, raw, seen, errors = {}, side, done }: EditPageProps) {
  const t = messages(ctx.language).entries;
  const base = `/sportello/catalogo/${entry.id}`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.editTitle(entry.content.title)}
      lead={t.editLead}
      backHref={ctx.links.to(`/servizi/${entry.id}`)}
      errors={errors}
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" live title={done} />}
      <Form action={ctx.links.to(base)}>
        <EntryFields ctx={ctx} seen={seen} raw={raw} errors={errors} content={entry.content} />
        <ReasonField ctx={ctx} raw={raw} />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={ctx.links.to(`${base}/versioni`)} tone="secondary">
            {t.openVersions}
          </ButtonLink>
          {!entry.content.protectedPlace && (
            <ButtonLink href={ctx.links.to(`${base}/nascondi`)} tone="secondary">
              {messages(ctx.language).protect.hide}
            </ButtonLink>
          )}
          {entry.changedHere.includes('protectedPlace') && mayShowAgain(ctx.actor) !== undefined && (
            <ButtonLink href={ctx.links.to(`${base}/mostra`)} tone="secondary">
              {messages(ctx.language).protect.show}
            </ButtonLink>
          )}
        </Actions>
      </Form>
      <PlacesList ctx={ctx} content={entry.content} base={`${base}/luoghi`} />
      {side.owner !== undefined && <OwnerForm ctx={ctx} entryId={entry.id} choice={side.owner} />}
      <EntryLabels ctx={ctx} entryId={entry.id} labels={side.labels} />
    </Page>
  );
}
