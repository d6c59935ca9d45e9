import { formats, messages } from '../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  TextArea,
  type FieldErrors,
} from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { District } from './model.ts';
import { mayKeepDistricts } from './policy.ts';

interface DistrictsPageProps {
  readonly ctx: Ctx;
  readonly districts: readonly District[];
  readonly news?: string | undefined;
  readonly typed?: string | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** Which municipalities go together, and where it says so; for the lab's staff the way to enter it. */
export function DistrictsPage({ ctx, districts, news, typed, errors }: DistrictsPageProps) {
  const { language, links } = ctx;
  const t = messages(language).districts;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.title}
      lead={t.lead}
      backHref={links.to('')}
      width="wide"
      errors={errors}
    >
      {news !== undefined && <Notice tone="success" live title={news} />}
      {districts.length === 0 ? (
        <EmptyState title={t.none} why={t.noneWhy} />
      ) : (
        <DataTable
          caption={t.title}
          hideCaption
          columns={[{ label: t.name }, { label: t.code, kind: 'code' }, { label: t.members }, { label: t.source }]}
          rows={districts.map(({ name, code, members, source }) => [
            name,
            code,
            formats(language).list(members.map((member) => member.name)),
            <a href={source} aria-label={t.sourceOf(name)}>
              {new URL(source).hostname}
            </a>,
          ])}
        />
      )}
      {mayKeepDistricts(ctx) !== undefined && (
        <Section id="importa" title={t.importTitle}>
          <Form action={links.to('/ambiti')} label={t.importTitle}>
            <TextArea
              name="righe"
              label={t.lines}
              hint={t.linesHint}
              rows={8}
              value={typed}
              error={errors?.['righe']}
            />
            <SubmitButton>{t.submit}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
