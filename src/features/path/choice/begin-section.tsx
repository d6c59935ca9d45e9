import { directions, planClusters } from '../../../domain/outcomes/plan.ts';
import { messages } from '../../../i18n/index.ts';
import { ButtonLink, Form, Section, Select, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Choice } from './model.ts';

/** After the decision: the experiment that came from it, or one button that begins it with what is known. */
export function BeginSection({ ctx, choice }: { readonly ctx: Ctx; readonly choice: Choice }) {
  const { choice: t, experiments: words } = messages(ctx.language);
  const experiments = '/laboratorio/sperimentazioni';
  return (
    <Section id="sperimentazione" title={t.startTitle}>
      {choice.experimentId !== null ? (
        <ButtonLink href={ctx.links.to(`${experiments}/${choice.experimentId}`)}>{t.startOpen}</ButtonLink>
      ) : (
        <>
          <p>{t.startText}</p>
          <Form action={ctx.links.to(`${experiments}/da-scelta/${choice.id}`)} label={t.startTitle}>
            <Select
              name="cluster"
              label={words.cluster}
              optional
              emptyLabel={t.startLater}
              options={planClusters.map((value) => ({ value, label: words.clusters[value] }))}
            />
            <Select
              name="direzione"
              label={words.direction}
              optional
              emptyLabel={t.startLater}
              options={directions.map((value) => ({ value, label: words.directions[value] }))}
            />
            <SubmitButton>{t.start}</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
}
