import { messages } from '../../../i18n/index.ts';
import { LinkButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { Carry } from './carry.tsx';
import type { AskableFact, State } from './state.ts';

interface AskAgainProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly title: string;
  readonly fact: AskableFact;
  readonly says: (question: string) => string;
}

/** The one question that tells, with the way to answer it. */
export function AskAgain({ ctx, state, title, fact, says }: AskAgainProps) {
  const { orientation: t, eligibility } = messages(ctx.language);
  return (
    <Carry ctx={ctx} state={state} action="/scopri" label={title}>
      <p>{says(eligibility.questions[fact])}</p>
      <LinkButton name="azione" value={`cambia:${fact}`}>
        {t.answerIt}
        <span class="visually-hidden">: {eligibility.facts[fact]}</span>
      </LinkButton>
    </Carry>
  );
}
