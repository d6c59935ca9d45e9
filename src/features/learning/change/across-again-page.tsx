import { messages } from '../../../i18n/index.ts';
import { AskedAgain, DataTable, FigureTable, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AcrossAgain } from './across-again.ts';
import { roundAgainHref } from './again-hrefs.ts';
import { codeInWords, halfInWords } from './words.ts';

interface AcrossAgainProps {
  readonly ctx: Ctx;
  readonly found: AcrossAgain;
}

/** One question over the cities: every sum again, what each city told, and where each city's own is summed up again. */
export function AcrossAgainPage({ ctx, found }: AcrossAgainProps) {
  const { language, links } = ctx;
  const { change: t, changeAgain, askedAgain } = messages(language);
  const { again, question, rounds, rows, query } = found;
  const half = rounds[0]?.halfYear;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: rounds.some(({ madeUp }) => madeUp) })}
      title={changeAgain.acrossTitle(t.titles[question])}
      lead={changeAgain.acrossLead}
      eyebrow={half && halfInWords(language, half)}
      width="wide"
      indexed={false}
      savable
      backHref={links.to(`/cambiamento?semestre=${half ?? ''}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again} />
        <FigureTable
          caption={t.titles[question]}
          rowsLabel={t.what}
          columns={[t.inCities, t.together, t.covered, askedAgain.again]}
          rows={rows.map((one) => ({
            label: codeInWords(language, question, one.code),
            values: [
              one.told === 0 ? '–' : t.inCitiesOf(one.saidIn, one.told),
              one.told === 0 ? t.withheld : t.share(one.yes, one.of),
              String(one.withheld),
              askedAgain.marks[one.again],
            ],
          }))}
        />
      </Section>
      <CitiesBehind ctx={ctx} found={found} />
      <Section id="formula" title={askedAgain.how}>
        {changeAgain.acrossHow.map((line) => (
          <p>{line}</p>
        ))}
        <p>{askedAgain.code('src/domain/change/across-cities.ts')}</p>
        <QueryCode query={query} />
      </Section>
    </Page>
  );
}

/** What each city told of the question, to add up by hand. */
function CitiesBehind({ ctx, found: { question, rounds, rows } }: AcrossAgainProps) {
  const { language } = ctx;
  const { change: t, changeAgain } = messages(language);
  const toldOf = (round: AcrossAgain['rounds'][number], code: string) => {
    const yes = round.counts.find((one) => one.question === question && one.code === code)?.yes;
    return yes === undefined ? '–' : yes === 'withheld' ? t.withheld : t.share(yes, round.answered);
  };
  return (
    <Section id="citta" title={changeAgain.citiesTitle}>
      <p>{changeAgain.citiesText}</p>
      <DataTable
        caption={changeAgain.citiesTitle}
        hideCaption
        narrow="scroll"
        columns={[{ label: t.what }, ...rounds.map(({ city }) => ({ label: city, kind: 'figure' as const }))]}
        rows={rows.map(({ code }) => [
          codeInWords(language, question, code),
          ...rounds.map((round) => toldOf(round, code)),
        ])}
      />
      <ul>
        {rounds.map((round) => (
          <li>
            <a href={roundAgainHref(ctx, round)}>{changeAgain.roundLink(round.city, round.edition)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
