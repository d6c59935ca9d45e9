import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { BesideSection } from './beside-section.tsx';
import { BetweenSection } from './between-section.tsx';
import { stateInWords } from './list-page.tsx';
import type { Between } from './read-between.ts';
import type { RoundReading } from './read-rounds.ts';
import { ReadingSections, WordsSection } from './reading-sections.tsx';
import type { Happened } from './what-happened.ts';
import { dayInWords, halfInWords } from './words.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { todayAt } from '../../../domain/schedule/today.ts';

interface RoundPageProps {
  readonly ctx: Ctx;
  readonly reading: RoundReading;
  readonly happened: Happened;
  /** What lay between it and the round before, where both can be read. */
  readonly between: Between | undefined;
  readonly news?: string | undefined;
}

/** One round: while it is open who was asked and how many answered, once it is closed what they say. */
export function RoundPage(props: RoundPageProps) {
  const { ctx, reading, happened, between, news } = props;
  const { round, summary } = reading;
  const t = messages(ctx.language).change;
  const forgotten = round.forgottenOn !== null;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: round.madeUp || ctx.municipality.madeUpData })}
      title={`${t.title}, ${halfInWords(ctx.language, round.halfYear).toLowerCase()}`}
      eyebrow={`${stateInWords(ctx, round)}, ${t.modes[round.mode]}`}
      lead={leadOf(t, reading)}
      backHref={learningLink(ctx, '/cambiamento')}
      indexed={false}
      width="wide"
    >
      {news !== undefined && <Notice tone="success" live title={news} />}
      {summary === undefined && !forgotten ? <OpenRound {...props} /> : <TellActions {...props} />}
      {forgotten && (
        <EmptyState title={t.forgottenTitle(dayInWords(ctx.language, round.forgottenOn))} why={t.forgottenWhy} />
      )}
      {summary === 'too-few' && <EmptyState title={t.tooFewTitle} why={t.tooFewWhy} />}
      {summary !== undefined && summary !== 'too-few' && (
        <>
          <p>
            <a href={learningLink(ctx, `/cambiamento/${round.halfYear}/conto`)}>
              {messages(ctx.language).askedAgain.link(halfInWords(ctx.language, round.halfYear))}
            </a>
          </p>
          <ReadingSections ctx={ctx} reading={reading} summary={summary} />
        </>
      )}
      {summary !== undefined && <WordsSection ctx={ctx} reading={reading} />}
      {between !== undefined && reading.moved !== undefined && (
        <BetweenSection ctx={ctx} between={between} moved={reading.moved} />
      )}
      <BesideSection ctx={ctx} happened={happened} />
      <AskedSection {...props} />
    </Page>
  );
}

function leadOf(t: ReturnType<typeof messages>['change'], { round, summary }: RoundReading): string | undefined {
  if (round.forgottenOn !== null || summary === 'too-few') return undefined;
  return summary === undefined ? t.openText : t.readingLead(summary.answered);
}

function OpenRound({ ctx, reading: { round, over, answered, mayKeep } }: RoundPageProps) {
  const t = messages(ctx.language).change;
  const base = learningLink(ctx, `/cambiamento/${round.halfYear}`);
  return (
    <>
      <p>{answered === 'too-few' ? t.fewSoFar : t.answeredSoFar(answered)}</p>
      {mayKeep && (
        <>
          {!over && (
            <Form action={`${base}/link`} label={t.moreLinks}>
              <SubmitButton tone="secondary">{t.moreLinks}</SubmitButton>
            </Form>
          )}
          <Form action={`${base}/chiudi`} label={t.close}>
            <p>{t.closeText}</p>
            <SubmitButton>{t.close}</SubmitButton>
          </Form>
        </>
      )}
    </>
  );
}

function TellActions({ ctx, reading: { round, published, summary, mayKeep } }: RoundPageProps) {
  const t = messages(ctx.language).change;
  const day = published && dateInWords(ctx.language, todayAt(published.publishedAt));
  return (
    <>
      {published !== undefined && (
        <p>
          {t.toldOn(day ?? '', published.edition)}.{' '}
          <a href={ctx.links.site(`/laboratorio/cambiamento?semestre=${round.halfYear}`)}>{t.acrossLink}</a>
        </p>
      )}
      {mayKeep && summary !== undefined && summary !== 'too-few' && (
        <Actions>
          <ButtonLink href={learningLink(ctx, `/cambiamento/${round.halfYear}/pubblica`)}>{t.tell}</ButtonLink>
        </Actions>
      )}
    </>
  );
}

function AskedSection({ ctx, reading: { bodies } }: RoundPageProps) {
  const t = messages(ctx.language).change;
  return (
    <Section id="chiesto" title={t.askedTitle}>
      <DataTable
        caption={t.askedTitle}
        hideCaption
        columns={[{ label: t.body }, { label: t.side }, { label: t.answers }]}
        rows={bodies.map(({ body, answered }) => [
          body.name,
          t.sides[body.side],
          answered === undefined ? t.notApart : String(answered),
        ])}
      />
    </Section>
  );
}
