import type { ModelSheet } from '../../../domain/outcomes/model-sheet.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Form, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { offeredSteps } from './into-path.ts';

export interface Adopting {
  /** Where its form goes. */
  readonly action: string;
  /** The city has a path that steps can be added to. */
  readonly hasPath: boolean;
}

/** How a city starts from a model: what is copied, and which of its steps and forms go into the city's own path. */
export function AdoptSection({
  ctx,
  sheet,
  action,
  hasPath,
}: Adopting & { readonly ctx: Ctx; readonly sheet: ModelSheet }) {
  const t = messages(ctx.language).experiments;
  const offered = offeredSteps(ctx.language, sheet);
  return (
    <Section id="adotta" title={t.adoptTitle}>
      <p>{t.adoptText}</p>
      <Form action={action} label={t.adoptTitle}>
        {hasPath && offered.length > 0 && (
          <Checkboxes
            name="passi"
            label={t.adoptSteps}
            hint={t.adoptStepsHint}
            options={offered.map(({ key, title }) => ({ value: key, label: title }))}
            values={offered.map(({ key }) => key)}
            optional
          />
        )}
        {!hasPath && <p>{t.adoptNoPath}</p>}
        <SubmitButton>{t.adopt}</SubmitButton>
      </Form>
    </Section>
  );
}
