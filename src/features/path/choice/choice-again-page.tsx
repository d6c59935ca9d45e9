import { formats, messages } from '../../../i18n/index.ts';
import { AskedAgain, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dayInWords } from '../words.ts';
import { lastAgain } from '../../pools/public.ts';
import type { ChoiceAgain } from './choice-again.ts';
import { OptionWorking } from './option-working.tsx';
import { OrderWorking } from './order-working.tsx';

interface ChoiceAgainProps {
  readonly ctx: Ctx;
  readonly found: ChoiceAgain;
}

/** The arithmetic of a choice for who wants to check it: totals, order, draws, critical mass; of one that is decided, beside what stood on the table. */
export function ChoiceAgainPage({ ctx, found }: ChoiceAgainProps) {
  const { language, links } = ctx;
  const { choice: words, choiceAgain: t, askedAgain } = messages(language);
  const { choice, again, query, sensitivity } = found;
  const { decision } = choice;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(choice.title)}
      lead={t.lead}
      width="wide"
      indexed={false}
      savable
      backHref={links.to(`/laboratorio/scelta/${choice.id}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          <p>{decision === null ? t.openText : t.decidedText(dayInWords(language, decision.on))}</p>
          {again === 'moved' && <p>{t.movedText}</p>}
        </AskedAgain>
      </Section>
      <Section id="totali" title={t.totalsTitle}>
        <p>{t.totalHow}</p>
        {sensitivity.ranking.kind !== 'ranked' && <p>{words.incomplete}</p>}
        {choice.options.map((option) => (
          <OptionWorking language={language} found={found} option={option} />
        ))}
      </Section>
      {sensitivity.ranking.kind === 'ranked' && choice.options.length > 1 && <OrderWorking ctx={ctx} found={found} />}
      <MassWorking ctx={ctx} found={found} />
      <Section id="domanda" title={askedAgain.query}>
        <p>{t.queryText}</p>
        <QueryCode query={query} />
        <p>{askedAgain.code('src/domain/choice')}</p>
      </Section>
    </Page>
  );
}

/** What the engine answered, beside how many families are needed, and whether it answered the same when it was asked once more. */
function MassWorking({ ctx, found: { choice, whatIfs } }: ChoiceAgainProps) {
  const { language, links } = ctx;
  const { choice: words, choiceAgain: t, askedAgain } = messages(language);
  const f = formats(language);
  const answered = choice.options.flatMap((option) => {
    const asked = whatIfs.get(option.estimate?.whatIfId ?? '');
    const answer = asked?.first.answer;
    if (option.estimate === null || asked === undefined || answer === null || answer === undefined) return [];
    return [{ option, needed: option.estimate.familiesNeeded, asked, after: answer.served.after }];
  });
  if (answered.length === 0) return null;
  return (
    <Section id="massa" title={words.massTitle}>
      <p>{t.massHow}</p>
      <ul>
        {answered.map(({ option, needed, asked, after }) => {
          const last = lastAgain(asked);
          return (
            <li>
              {t.massLine(option.title, f.number(after), f.number(needed), after >= needed)}{' '}
              {t.massOn(f.dateTime(asked.first.runAt))}{' '}
              {last === undefined
                ? t.massNotAgain
                : t.massAgain(f.dateTime(last.whatIf.askedAt), askedAgain.marks[last.again])}{' '}
              <a href={links.to(`/gruppi/e-se/${asked.first.id}#rifatta`)}>{t.massLink(option.title)}</a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
