import type { Across } from '../../../domain/change/across-cities.ts';
import type { HalfYear } from '../../../domain/change/half-year.ts';
import { countedQuestions, type CountedQuestion } from '../../../domain/change/sum-up.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { EmptyState, FigureTable, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { acrossAgainHref, roundAgainHref } from './again-hrefs.ts';
import { KnownDifficulties } from './known-difficulties.tsx';
import type { AcrossView } from './read-across.ts';
import { TiedAcrossSection } from './tied-across-section.tsx';
import { codeInWords, halfInWords } from './words.ts';

/** What cities told of the change, beside one another: what is common, and no order of cities. */
export function AcrossPage({ ctx, view }: { readonly ctx: Ctx; readonly view: AcrossView }) {
  const { language, links } = ctx;
  const t = messages(language).change;
  const { halfYear, halfYears, rounds, across } = view;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: rounds.some(({ madeUp }) => madeUp) })}
      title={t.acrossTitle}
      lead={t.acrossLead}
      eyebrow={halfYear && halfInWords(language, halfYear)}
      width="wide"
    >
      {halfYear === undefined ? (
        <EmptyState title={t.acrossNone} why={t.acrossNoneWhy} />
      ) : (
        <>
          <Section id="citta" title={t.acrossCities}>
            <p>{t.acrossText(rounds.length)}</p>
            <ul>
              {rounds.map((round) => (
                <CityLine ctx={ctx} round={round} />
              ))}
            </ul>
          </Section>
          {countedQuestions
            .filter((question) => question !== 'role')
            .map((question) => (
              <QuestionAcross
                ctx={ctx}
                half={halfYear}
                question={question}
                across={across.filter((one) => one.question === question)}
              />
            ))}
          <TiedAcrossSection ctx={ctx} half={halfYear} pairs={view.pairs} />
          {view.readsWords && <WordsOfCities ctx={ctx} view={view} />}
        </>
      )}
      {halfYears.length > 1 && (
        <Section id="semestri" title={t.chooseHalf}>
          <LinkList
            compact
            items={halfYears.map((half) => ({
              href: links.to(`/cambiamento?semestre=${half}`),
              label: halfInWords(language, half),
            }))}
          />
        </Section>
      )}
      <KnownDifficulties language={language} />
      <LinkList
        items={[
          { href: links.to('/rapporto#capitolo-3'), label: t.reportLink },
          ...(halfYear === undefined ? [] : [{ href: links.to('/dati'), label: t.dataLink }]),
        ]}
      />
    </Page>
  );
}

function CityLine({ ctx, round }: { readonly ctx: Ctx; readonly round: AcrossView['rounds'][number] }) {
  const { change: t, changeAgain } = messages(ctx.language);
  const { city, mode, answered, publishedAt, madeUp, edition } = round;
  return (
    <li>
      {`${city}: ${t.cityLine(t.modes[mode], answered, dateInWords(ctx.language, todayAt(publishedAt)))}`}
      {madeUp && ` (${t.madeUpRound.toLowerCase()})`}{' '}
      <a href={roundAgainHref(ctx, round)}>{changeAgain.roundLink(city, edition)}</a>
    </li>
  );
}

interface QuestionAcrossProps {
  readonly ctx: Ctx;
  readonly half: HalfYear;
  readonly question: CountedQuestion;
  readonly across: readonly Across[];
}

/** The answers that any city told as a table; those covered everywhere by name alone, since there is no figure of them to read. */
function QuestionAcross({ ctx, half, question, across }: QuestionAcrossProps) {
  const { language } = ctx;
  const { change: t, askedAgain } = messages(language);
  const word = ({ code }: Across) => codeInWords(language, question, code);
  const told = across.filter((one) => one.told > 0).sort(mostCommonFirst);
  const covered = across.filter((one) => one.told === 0).map(word);
  return (
    <Section id={question} title={t.titles[question]}>
      {told.length > 0 && (
        <FigureTable
          caption={t.titles[question]}
          hideCaption
          rowsLabel={t.what}
          columns={[t.inCities, t.together, t.covered]}
          rows={told.map((one) => ({
            label: word(one),
            values: [t.inCitiesOf(one.saidIn, one.told), t.share(one.yes, one.of), String(one.withheld)],
          }))}
        />
      )}
      <p>
        <a href={acrossAgainHref(ctx, half, question)}>{askedAgain.link(t.titles[question])}</a>
      </p>
      {covered.length > 0 && (
        <p class="text-secondary">
          {t.coveredEverywhere(formats(language).list(covered.sort((x, y) => x.localeCompare(y, language))))}
        </p>
      )}
    </Section>
  );
}

/** An answer that more people in more cities gave comes first; by code in the end, so that the same figures stand in the same order. */
function mostCommonFirst(one: Across, other: Across): number {
  const shareOf = ({ yes, of }: Across) => (of === 0 ? -1 : yes / of);
  return other.saidIn - one.saidIn || shareOf(other) - shareOf(one) || one.code.localeCompare(other.code);
}

function WordsOfCities({ ctx, view }: { readonly ctx: Ctx; readonly view: AcrossView }) {
  const t = messages(ctx.language).change;
  const said = view.rounds.flatMap(({ city, words }) => words.map((word) => ({ city, ...word })));
  return (
    <Section id="parole" title={t.wordsTitle}>
      <p>{t.acrossWordsText}</p>
      {said.length === 0 ? (
        <p>{t.noWords}</p>
      ) : (
        <ul>
          {said.map(({ city, question, text, forReport }) => (
            <li>
              {t.wordLine(t.wordTitles[question], text, t.wordFrom(city, t.readers[forReport ? 'report' : 'lab']))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
