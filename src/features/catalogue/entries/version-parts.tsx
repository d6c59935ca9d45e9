import type { Child } from 'hono/jsx';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Notice, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { EntryVersion } from './model.ts';

interface VersionsTableProps {
  readonly ctx: Ctx;
  readonly current: { readonly version: number; readonly href: string };
  /** Superseded ones, the latest first. */
  readonly versions: readonly Pick<EntryVersion, 'version' | 'replaced'>[];
  readonly hrefOf: (version: number) => string;
}

/** Every version, the one that stands first: until when it held, what came instead and why. */
export function VersionsTable({ ctx, current, versions, hrefOf }: VersionsTableProps) {
  const { entries: t, people } = messages(ctx.language);
  return (
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
          <a href={current.href}>
            {t.thenColumn(current.version)} · {t.current}
          </a>,
          '–',
          '–',
          '–',
          '–',
        ],
        ...versions.map(({ version, replaced }) => [
          <a href={hrefOf(version)}>{t.thenColumn(version)}</a>,
          replaced === undefined ? '–' : formats(ctx.language).dateTime(replaced.at),
          replaced === undefined ? '–' : t.causes[replaced.cause],
          replaced === undefined ? '–' : people.actorKinds[replaced.by],
          replaced?.reason ?? '–',
        ]),
      ]}
    />
  );
}

interface ComparisonProps {
  readonly ctx: Ctx;
  readonly version: number;
  readonly standing: number;
  readonly action: string;
  /** Of each part in which they differ: its name, what it said, what it says. */
  readonly rows: readonly (readonly Child[])[];
}

/** An earlier version beside the one that stands, and the way back to it. */
export function VersionComparison({ ctx, version, standing, action, rows }: ComparisonProps) {
  const t = messages(ctx.language).entries;
  if (rows.length === 0)
    return (
      <Notice title={t.sameTitle}>
        <p>{t.sameText}</p>
      </Notice>
    );
  return (
    <>
      <DataTable
        caption={t.versionLead(version)}
        hideCaption
        columns={[{ label: t.fieldColumn }, { label: t.thenColumn(version) }, { label: t.nowColumn }]}
        rows={rows}
      />
      <Section id="ripristina" title={t.restore}>
        <p>{t.restoreText}</p>
        <Form action={action} label={t.restore}>
          <HiddenField name="seen" value={String(standing)} />
          <Actions>
            <SubmitButton>{t.restoreAction(version)}</SubmitButton>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
