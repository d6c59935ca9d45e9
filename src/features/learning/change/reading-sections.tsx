import { aspects, degrees, listQuestions } from '../../../domain/change/questionnaire.ts';
import type { Summary } from '../../../domain/change/sum-up.ts';
import { messages } from '../../../i18n/index.ts';
import { DataTable, FigureTable, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { CountedBars, listOfObstacles } from './counted-bars.tsx';
import type { RoundReading } from './read-rounds.ts';
import { codeInWords, halfInWords } from './words.ts';

interface ReadingProps {
  readonly ctx: Ctx;
  readonly reading: RoundReading;
  readonly summary: Summary;
}

/** What a closed round says, question by question; what moved since the one before comes first. */
export function ReadingSections(props: ReadingProps) {
  const { ctx, summary } = props;
  const t = messages(ctx.language).change;
  return (
    <>
      <MovedSection {...props} />
      <Section id="pronti" title={t.titles.readiness}>
        <p>{t.readinessText}</p>
        <CountedBars language={ctx.language} question="readiness" summary={summary} />
        <FigureTable
          caption={t.degreesTitle}
          rowsLabel={t.what}
          columns={degrees.map((degree) => t.degrees[degree])}
          rows={aspects.map((aspect) => ({
            label: t.aspectNames[aspect],
            values: degrees.map((degree) => String(summary.degrees[aspect][degree])),
          }))}
        />
      </Section>
      {listQuestions.map((question) => (
        <Section id={question} title={t.titles[question]}>
          <CountedBars language={ctx.language} question={question} summary={summary} />
        </Section>
      ))}
      <Section id="chi" title={t.titles.role}>
        <DataTable
          caption={t.titles.role}
          hideCaption
          narrow="scroll"
          columns={[{ label: t.what }, { label: t.people, kind: 'figure' }]}
          rows={summary.counted
            .filter(({ question }) => question === 'role')
            .map(({ code, yes }) => [codeInWords(ctx.language, 'role', code), String(yes)])}
        />
      </Section>
    </>
  );
}

function MovedSection({ ctx, reading }: ReadingProps) {
  const { language } = ctx;
  const t = messages(language).change;
  const { moved, before } = reading;
  if (moved === undefined)
    return (
      <Section id="cambiato" title={t.movedTitle}>
        <p>{before === undefined ? t.firstReading : t.beforeTooFew}</p>
      </Section>
    );
  const claimed = moved.filter(({ movement }) => movement !== 'could-be-chance' && movement !== 'too-few-to-say');
  const rowsOf = (all: typeof moved) =>
    all.map(({ question, code, now, before: then, movement }) => ({
      label: `${t.titles[question]}: ${codeInWords(language, question, code)}`,
      values: [t.share(then.yes, then.of), t.share(now.yes, now.of), t.movements[movement]],
    }));
  const columns = [t.before, t.now, t.movement];
  return (
    <Section id="cambiato" title={t.movedTitle}>
      <p>{t.movedText(before === undefined ? '' : halfInWords(language, before.halfYear), moved.length)}</p>
      {claimed.length === 0 ? (
        <p>{t.nothingMoved}</p>
      ) : (
        <FigureTable caption={t.movedTitle} hideCaption rowsLabel={t.what} columns={columns} rows={rowsOf(claimed)} />
      )}
      <details class="will-why">
        <summary>{t.allMoved}</summary>
        <div class="will-why-body">
          <FigureTable caption={t.allMoved} hideCaption rowsLabel={t.what} columns={columns} rows={rowsOf(moved)} />
        </div>
      </details>
    </Section>
  );
}

/** People's own words: of nobody, or of the office that signs. */
export function WordsSection({ ctx, reading }: Omit<ReadingProps, 'summary'>) {
  const t = messages(ctx.language).change;
  const lines = (words: RoundReading['words']) => (
    <ul>
      {words.map(({ question, text, readers }) => (
        <li>{t.wordLine(t.wordTitles[question], text, t.readers[readers])}</li>
      ))}
    </ul>
  );
  if (reading.round.mode === 'signed') {
    const spoken = reading.bodies.filter(({ obstacles, words }) => obstacles.length > 0 || words.length > 0);
    return (
      <>
        {spoken.map(({ body, obstacles, words }) => (
          <Section id={`dice-${body.id}`} title={t.wordsOf(body.name)}>
            {obstacles.length > 0 && <p>{t.bodyObstacles(listOfObstacles(ctx.language, obstacles))}</p>}
            {words.length > 0 && lines(words)}
          </Section>
        ))}
      </>
    );
  }
  return (
    <Section id="parole" title={t.wordsTitle}>
      {reading.words.length === 0 ? (
        <p>{t.noWords}</p>
      ) : (
        <>
          <p>{t.wordsText}</p>
          {lines(reading.words)}
        </>
      )}
    </Section>
  );
}
