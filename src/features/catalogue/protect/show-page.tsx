import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Page, SubmitButton, SummaryList, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ShownAgain } from './show-entry.ts';

interface ShowPageProps {
  readonly ctx: Ctx;
  readonly shown: ShownAgain;
  /** A reason that could not be taken. */
  readonly refused?: string;
}

/** What showing an address again does, and where it will be read, before it is done. */
export function ShowPage({ ctx, shown: { entry, addresses, staying }, refused }: ShowPageProps) {
  const t = messages(ctx.language).protect;
  const entryPath = `/sportello/catalogo/${entry.id}`;
  const error = refused === undefined ? undefined : t.showReasonMissing;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.showTitle(entry.content.title)}
      lead={t.showLead}
      indexed={false}
      backHref={ctx.links.to(entryPath)}
      {...(error !== undefined && { errors: { motivo: error } })}
    >
      <SummaryList
        rows={[{ label: t.showWhat, value: addresses.length === 0 ? t.noAddress : addresses.join(' · ') }]}
      />
      <ul>
        {t.showEffects.map((effect) => (
          <li>{effect}</li>
        ))}
        {staying > 0 && <li>{t.showStaying(staying)}</li>}
      </ul>
      <Form action={ctx.links.to(`${entryPath}/mostra`)}>
        <TextField
          name="motivo"
          label={t.showReason}
          hint={t.showReasonHint}
          value={refused ?? ''}
          error={error}
          maxlength={500}
          autocomplete="off"
        />
        <Actions>
          <SubmitButton>{t.showYes}</SubmitButton>
          <ButtonLink href={ctx.links.to(entryPath)} tone="secondary">
            {t.showNo}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
