import { messages } from '../../../i18n/index.ts';
import { Actions, Form, Notice, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { EntryFields } from '../entries/form/entry-fields.tsx';
import type { RawValues } from '../entries/form/raw-values.ts';
import type { Entry } from '../entries/model.ts';
import { PlacesList } from '../entries/places/places-list.tsx';

export interface ProposePageProps {
  readonly ctx: Ctx;
  readonly token: string;
  readonly entry: Entry;
  readonly raw: RawValues;
  readonly seen: number;
  readonly errors?: FieldErrors;
  /** The form came back as it was. */
  readonly nothing?: boolean;
}

/** The form of an entry for whoever keeps it. What they send is a proposal. */
export function ProposePage({ ctx, token, entry, raw, seen, errors = {}, nothing = false }: ProposePageProps) {
  const t = messages(ctx.language).keeping;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.proposeTitle(entry.content.title)}
      lead={t.proposeLead}
      backHref={ctx.links.to(`/tengo/${token}`)}
      errors={errors}
      indexed={false}
    >
      {nothing && (
        <Notice title={t.nothingChanged} live>
          <p>{t.nothingChangedText}</p>
        </Notice>
      )}
      <Form action={ctx.links.to(`/tengo/${token}/schede/${entry.id}`)}>
        <EntryFields ctx={ctx} seen={seen} raw={raw} errors={errors} content={entry.content} />
        <Actions>
          <SubmitButton>{t.toPreview}</SubmitButton>
        </Actions>
      </Form>
      <PlacesList ctx={ctx} content={entry.content} base={`/tengo/${token}/schede/${entry.id}/luoghi`} />
    </Page>
  );
}
