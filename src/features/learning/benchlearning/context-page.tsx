import { contextCodes } from '../../../domain/peers/context.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';

interface ContextPageProps {
  readonly ctx: Ctx;
  readonly news?: string | undefined;
  readonly typed?: string | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** Where the lab's coordinators import what makes cities alike, each line with its date and source. */
export function ContextPage({ ctx, news, typed, errors }: ContextPageProps) {
  const t = messages(ctx.language).benchlearning;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.contextTitle}
      lead={t.contextLead}
      backHref={learningLink(ctx, '/confronto')}
      indexed={false}
      errors={errors}
    >
      {news !== undefined && <Notice tone="success" live title={news} />}
      <Section id="che-cosa" title={t.contextWhat}>
        <SummaryList rows={contextCodes.map((code) => ({ label: code, value: t.context[code].definition }))} />
      </Section>
      <Form action={learningLink(ctx, '/confronto/contesto')} label={t.contextTitle}>
        <TextArea
          name="righe"
          label={t.contextLines}
          hint={t.contextHint}
          rows={10}
          value={typed}
          error={errors?.['righe']}
        />
        <SubmitButton>{t.contextImport}</SubmitButton>
      </Form>
    </Page>
  );
}
