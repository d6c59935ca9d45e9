import type { HalfYear } from '../../../domain/change/half-year.ts';
import { obstaclesMoved, tiedAcross, type Said, type TiedAcross } from '../../../domain/change/tied-across.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { DataTable, FigureTable, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { tiedAgainHref } from './again-hrefs.ts';
import type { ToldRound } from './model.ts';
import type { ToldPair } from './read-across.ts';
import { codeInWords } from './words.ts';

interface TiedAcrossProps {
  readonly ctx: Ctx;
  readonly half: HalfYear;
  readonly pairs: readonly ToldPair[];
}

/** What moved in cities that told two rounds, beside the training and the steps that lay between: no order of cities, and nothing computed from the nearness. */
export function TiedAcrossSection({ ctx, half, pairs }: TiedAcrossProps) {
  const { askedAgain, changeTied: t } = messages(ctx.language);
  const across = tiedAcross(pairs);
  return (
    <Section id="in-mezzo" title={t.acrossTitle}>
      <p>{pairs.length === 0 ? t.acrossNone : t.acrossText(pairs.length)}</p>
      {pairs.length > 0 && (
        <>
          <h3>{t.trainingTitle}</h3>
          <p>{t.groupsCaption}</p>
          <GroupsOfCities language={ctx.language} across={across} />
          <CityByCity language={ctx.language} across={across} />
          <h3>{t.stepsTitle}</h3>
          <StepsOfCities language={ctx.language} pairs={pairs} />
          <p>
            <a href={tiedAgainHref(ctx, half)}>{askedAgain.link(t.acrossTitle)}</a>
          </p>
        </>
      )}
    </Section>
  );
}

type Across = readonly TiedAcross<ToldRound>[];
interface AcrossProps {
  readonly language: Language;
  readonly across: Across;
}

export function answerInWords(language: Language, { question, code }: Across[number]['answer']): string {
  return `${messages(language).change.titles[question]}: ${codeInWords(language, question, code)}`;
}

/** Of an answer in a city: what it was, what it is, and what lay between; `last` is what the page says of the two. */
export function columnsOfTied(language: Language, last: string) {
  const { change, changeTied: t } = messages(language);
  return [
    { label: change.what },
    { label: t.city },
    { label: change.before, kind: 'figure' },
    { label: change.now, kind: 'figure' },
    { label: t.modulesBetween, kind: 'figure' },
    { label: last },
  ] as const;
}

export function shareInWords(language: Language, told: Across[number]['cities'][number]['now']): string {
  const { change } = messages(language);
  return told === 'withheld' ? change.withheld : change.share(told.yes, told.of);
}

/** Each answer in the cities where training on it was attended between the two rounds, and in those where none was told. */
function GroupsOfCities({ language, across }: AcrossProps) {
  const { change, changeTied: t } = messages(language);
  return (
    <FigureTable
      caption={t.groupsCaption}
      hideCaption
      rowsLabel={change.what}
      columns={[t.withTraining, t.withoutTraining]}
      rows={across.map(({ answer, cities }) => ({
        label: answerInWords(language, answer),
        values: [true, false].map((trained) =>
          countsInWords(
            language,
            cities.filter(({ modules }) => modules > 0 === trained).map(({ said }) => said),
          ),
        ),
      }))}
    />
  );
}

const order: readonly Said[] = ['better', 'worse', 'more', 'less', 'could-be-chance', 'too-few-to-say', 'withheld'];

/** "2 meglio, 1 può essere caso"; a dash where there is no city. */
function countsInWords(language: Language, said: readonly Said[]): string {
  const found = order.flatMap((one) => {
    const count = said.filter((other) => other === one).length;
    return count === 0 ? [] : [`${count} ${saidInWords(language, one)}`];
  });
  return found.length === 0 ? '–' : found.join(', ');
}

function saidInWords(language: Language, said: Said): string {
  const t = messages(language).change;
  return said === 'withheld' ? t.withheld : t.movements[said];
}

function CityByCity({ language, across }: AcrossProps) {
  const { change, changeTied: t } = messages(language);
  return (
    <details class="will-why">
      <summary>{t.cityByCity}</summary>
      <div class="will-why-body">
        <DataTable
          caption={t.cityByCity}
          hideCaption
          narrow="scroll"
          columns={columnsOfTied(language, change.movement)}
          rows={across.flatMap(({ answer, cities }) =>
            cities.map(({ city, before, now, modules, said }) => [
              answerInWords(language, answer),
              city.city,
              shareInWords(language, before),
              shareInWords(language, now),
              String(modules),
              saidInWords(language, said),
            ]),
          )}
        />
      </div>
    </details>
  );
}

function StepsOfCities({ language, pairs }: Pick<TiedAcrossProps, 'pairs'> & { readonly language: Language }) {
  const t = messages(language).changeTied;
  return (
    <FigureTable
      caption={t.stepsTitle}
      hideCaption
      rowsLabel={t.city}
      columns={[t.stuckThen, t.wentOn, t.stuckNow, t.obstaclesBetter, t.obstaclesWorse]}
      rows={pairs.map(({ now, before }) => {
        const { better, worse } = obstaclesMoved(now, before);
        const { stuckThen = 0, wentOn = 0, stuckNow = 0 } = now.beside ?? {};
        return { label: now.city, values: [stuckThen, wentOn, stuckNow, better, worse].map(String) };
      })}
    />
  );
}
