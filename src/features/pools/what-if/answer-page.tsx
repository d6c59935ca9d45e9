import type { Change } from '../../../domain/pooling/what-if/compare-runs.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, FigureTable, Notice, Page, Section, Why, type FigureRow } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { questionInWords } from './question-in-words.ts';
import { AgainSection, type NotAgain } from './again-section.tsx';
import type { AskedOnceMore, WhatIf, WhatIfAnswer } from './question.ts';

interface AnswerPageProps extends AskedOnceMore {
  readonly ctx: Ctx;
  readonly asked: WhatIf;
  /** Why it could not be asked once more just now. */
  readonly problem?: NotAgain | undefined;
}

/** What would change in families and in money, and how sure that is. */
export function AnswerPage({ ctx, asked: whatIf, first, again, problem }: AnswerPageProps) {
  const t = messages(ctx.language).pools;
  const f = formats(ctx.language);
  const crumbs = [
    { href: ctx.links.to('/gruppi'), label: t.staff.title },
    { href: ctx.links.to('/gruppi/e-se'), label: t.whatIf.title },
    { label: t.whatIf.answerTitle(f.dateTime(whatIf.askedAt)) },
  ];
  const { answer, failure } = whatIf;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.whatIf.answerTitle(f.dateTime(whatIf.askedAt))}
      breadcrumbs={crumbs}
      width="wide"
      indexed={false}
    >
      <p>{t.whatIf.supposed}</p>
      <ul>
        {questionInWords(ctx, whatIf.question).map((supposed) => (
          <li>{supposed}</li>
        ))}
      </ul>
      {answer !== null && <Answer ctx={ctx} answer={answer} />}
      {failure !== null && (
        <Notice tone="error" title={t.whatIf.failedTitle}>
          <p>{t.whatIf.failures[failure]}</p>
        </Notice>
      )}
      {whatIf.status === 'asked' && (
        <>
          <Notice title={t.whatIf.waitingTitle} live>
            <p>{t.whatIf.waitingText}</p>
          </Notice>
          <ButtonLink href={ctx.links.to(`/gruppi/e-se/${whatIf.id}`)}>{t.run.reload}</ButtonLink>
        </>
      )}
      {whatIf.status === 'done' && (
        <AgainSection ctx={ctx} asked={whatIf} first={first} again={again} problem={problem} />
      )}
      <p>
        <a href={ctx.links.to(`/gruppi/esecuzioni/${whatIf.runId}`)}>{t.whatIf.fromRun(f.dateTime(whatIf.runAt))}</a>
      </p>
    </Page>
  );
}

function Answer({ ctx, answer }: { readonly ctx: Ctx; readonly answer: WhatIfAnswer }) {
  const t = messages(ctx.language).pools.whatIf;
  const gains = answer.certainty === 'proved' || answer.certainty === 'likely';
  return (
    <>
      <Notice tone={gains ? 'success' : 'info'} title={headline(ctx, answer)}>
        <p>{t.certainties[answer.certainty]}</p>
        {answer.lost > 0 && <p>{t.moved(answer.gained, answer.lost)}</p>}
        <p>{t.nothingProposed}</p>
      </Notice>
      <Section id="confronto" title={t.comparedTitle}>
        <FigureTable
          caption={t.comparedTitle}
          hideCaption
          rowsLabel={t.figure}
          columns={[t.without, t.with, t.difference]}
          rows={rowsOf(ctx, answer)}
        />
        <Why label={t.howTitle}>
          <p>{t.howCompared}</p>
          <p>{t.howSubsidy}</p>
          <p>{t.howSure}</p>
        </Why>
      </Section>
    </>
  );
}

function headline({ language }: Ctx, { served, weeklyCents, subsidyCents }: WhatIfAnswer): string {
  const t = messages(language).pools.whatIf;
  const f = formats(language);
  const cost = Math.round(weeklyCents.after - weeklyCents.before);
  const families = t.familiesMore(served.after - served.before);
  const paid = subsidyCents > 0 ? t.cityPays(f.money(Math.round(subsidyCents))) : undefined;
  const costs = cost === 0 ? t.sameCost : cost > 0 ? t.costsMore(f.money(cost)) : t.costsLess(f.money(-cost));
  return [families, costs, paid ?? []].flat().join(' ');
}

function rowsOf({ language }: Ctx, answer: WhatIfAnswer): FigureRow[] {
  const t = messages(language).pools.whatIf;
  const f = formats(language);
  const money = (cents: number) => f.money(Math.round(cents));
  const row = (label: string, { before, after }: Change, words: (value: number) => string): FigureRow => ({
    label,
    values: [words(before), words(after), signed(after - before, words)],
  });
  return [
    row(t.served, answer.served, (n) => f.number(n)),
    row(t.pools, answer.pools, (n) => f.number(n)),
    row(t.hours, answer.seatHours, (n) => f.number(n, 1)),
    row(t.cost, answer.weeklyCents, money),
    row(t.cityCost, { before: 0, after: answer.subsidyCents }, money),
    row(t.costOfHour, answer.centsPerSeatHour, money),
    row(t.saved, answer.savedCents, money),
  ];
}

function signed(change: number, words: (value: number) => string): string {
  const size = words(Math.abs(change));
  if (size === words(0)) return size;
  return `${change > 0 ? '+' : '−'}${size}`;
}
