import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import { messages } from '../../i18n/index.ts';
import { Figure, Figures, Section } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { answerCodes, answerText } from './answer-text.ts';

/** What families of groups that have ended said, small numbers withheld; nothing before anybody has answered. */
export function ClosingFigures({ ctx, answers }: { readonly ctx: Ctx; readonly answers: ShownAnswers }) {
  const t = messages(ctx.language).poolClosing;
  return (
    <Section id="com-e-andata" title={t.figuresTitle}>
      <p>{t.figuresText}</p>
      {answers.waits === true && <p>{messages(ctx.language).publishing.waitsText}</p>}
      <Figures>
        {answerCodes.map((code) => (
          <Figure value={answerText(ctx.language, answers, code)} label={t.figures[code]} />
        ))}
      </Figures>
    </Section>
  );
}
