import { topicNames, type Topic } from '../../../domain/eligibility/topics.ts';
import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Checkboxes, Form, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

/** Before the first question: what happens to the answers, and what it is about. */
export function StartPage({ ctx, chosen = [] }: { readonly ctx: Ctx; readonly chosen?: readonly Topic[] }) {
  const t = messages(ctx.language).orientation;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead}>
      <ul>
        {t.promises.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Form action={ctx.links.to('/scopri')}>
        <Checkboxes
          name="tema"
          label={t.topicsLabel}
          hint={t.topicsHint}
          values={chosen}
          optional="unmarked"
          options={topicNames.map((topic) => ({ value: topic, label: t.topics[topic] }))}
        />
        <Actions>
          <SubmitButton name="azione" value="comincia">
            {t.begin}
          </SubmitButton>
          <ButtonLink tone="secondary" href={ctx.links.to('/chiedi')}>
            {t.ask}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
