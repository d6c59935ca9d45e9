import { messages } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ChoiceBehind } from '../../path/public.ts';
import { sayDay } from '../plan/list-page.tsx';

/** The decision that an experiment came from, with the way back to what was weighed. */
export function ChoiceSection({ ctx, choice }: { readonly ctx: Ctx; readonly choice: ChoiceBehind }) {
  const t = messages(ctx.language).experiments;
  return (
    <Section id="scelta" title={t.choiceTitle}>
      <p>
        {t.choiceText(choice.option, sayDay(ctx, choice.on))}{' '}
        <a href={ctx.links.to(`/laboratorio/scelta/${choice.id}`)}>{choice.title}</a>
      </p>
    </Section>
  );
}
