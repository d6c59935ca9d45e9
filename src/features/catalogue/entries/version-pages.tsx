import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { fieldName } from './field-names.ts';
import { FieldValue } from './field-value.tsx';
import { valueAt } from './fields.ts';
import type { EntryHistory, OldVersion } from './restore-version.ts';

/** Every version of an entry, the one that stands first. */
export function VersionsPage({
  ctx,
  history: { entry, versions },
  done,
}: {
  readonly ctx: Ctx;
  readonly history: EntryHistory;
  /** What was just done, to be said. */
  readonly done: string | undefined;
}) {
  const { entries: t, people } = messages(ctx.language);
  const base = `/sportello/catalogo/${entry.id}`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.versionsTitle(entry.content.title)}
      lead={t.versionsLead}
      backHref={ctx.links.to(base)}
      width="wide"
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done} live />}
      <DataTable
        caption={t.versionsCaption(versions.length + 1)}
        columns={[
          { label: t.version },
          { label: t.until },
          { label: t.why },
          { label: t.byWhom },
          { label: t.reasonColumn },
        ]}
        rows={[
          [
            <a href={ctx.links.to(`/servizi/${entry.id}`)}>
              {t.thenColumn(entry.version)} · {t.current}
            </a>,
            '–',
            '–',
            '–',
            '–',
          ],
          ...versions.map(({ version, replaced }) => [
            <a href={ctx.links.to(`${base}/versioni/${version}`)}>{t.thenColumn(version)}</a>,
            replaced === undefined ? '–' : formats(ctx.language).dateTime(replaced.at),
            replaced === undefined ? '–' : t.causes[replaced.cause],
            replaced === undefined ? '–' : people.actorKinds[replaced.by],
            replaced?.reason ?? '–',
          ]),
        ]}
      />
    </Page>
  );
}

/** An earlier version beside the one that stands, and the way back to it. */
export function VersionPage({ ctx, old: { entry, version, fields } }: { readonly ctx: Ctx; readonly old: OldVersion }) {
  const t = messages(ctx.language).entries;
  const base = `/sportello/catalogo/${entry.id}/versioni`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.versionTitle(version.version, version.content.title)}
      lead={t.versionLead(version.version)}
      backHref={ctx.links.to(base)}
      width="wide"
      indexed={false}
    >
      {entry.content.protectedPlace && <Notice title={t.addressHidden} />}
      {fields.length === 0 ? (
        <Notice title={t.sameTitle}>
          <p>{t.sameText}</p>
        </Notice>
      ) : (
        <>
          <DataTable
            caption={t.versionLead(version.version)}
            hideCaption
            columns={[{ label: t.fieldColumn }, { label: t.thenColumn(version.version) }, { label: t.nowColumn }]}
            rows={fields.map((field) => [
              fieldName(ctx.language, field, entry.content, version.content),
              <FieldValue ctx={ctx} field={field} value={valueAt(version.content, field)} />,
              <FieldValue ctx={ctx} field={field} value={valueAt(entry.content, field)} />,
            ])}
          />
          <Section id="ripristina" title={t.restore}>
            <p>{t.restoreText}</p>
            <Form action={ctx.links.to(`${base}/${version.version}`)} label={t.restore}>
              <HiddenField name="seen" value={String(entry.version)} />
              <Actions>
                <SubmitButton>{t.restoreAction(version.version)}</SubmitButton>
              </Actions>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}
