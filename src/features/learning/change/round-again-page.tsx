import { countedQuestions } from '../../../domain/change/sum-up.ts';
import { keyOf } from '../../../domain/change/tell-again.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { AskedAgain, FigureTable, Page, QueryCode, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { shellFor } from '../../shell.ts';
import type { RoundAgain } from './round-again.ts';
import { ToldBesideTable } from './told-beside.tsx';
import { codeInWords, halfInWords } from './words.ts';

interface RoundAgainProps {
  readonly ctx: Ctx;
  readonly found: RoundAgain;
}

/** A round that a city told, summed up again from its answers, count by count. Open to everybody. */
export function RoundAgainPage({ ctx, found }: RoundAgainProps) {
  const { language, links } = ctx;
  const { change: t, changeAgain, askedAgain } = messages(language);
  const { told, again, beside, query } = found;
  const tied = messages(language).changeTied;
  const half = halfInWords(language, told.halfYear);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: told.madeUp })}
      title={changeAgain.roundTitle(told.city, half)}
      lead={changeAgain.roundLead}
      indexed={false}
      savable
      backHref={links.site(`/laboratorio/cambiamento?semestre=${told.halfYear}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          {again === 'same' && <p>{askedAgain.small}</p>}
          {again === 'moved' && <p>{changeAgain.movedText}</p>}
        </AskedAgain>
      </Section>
      <Section id="giro" title={askedAgain.told}>
        <SummaryList
          rows={[
            { label: changeAgain.answered, value: String(told.answered) },
            { label: changeAgain.mode, value: t.modes[told.mode] },
            {
              label: changeAgain.published,
              value: t.toldOn(dateInWords(language, todayAt(told.publishedAt)), told.edition),
            },
          ]}
        />
        {countedQuestions.map((question) => (
          <CountsAgain ctx={ctx} found={found} question={question} />
        ))}
      </Section>
      {told.beside !== null && beside !== undefined && (
        <Section id="in-mezzo" title={tied.title}>
          <p>{tied.toldText}</p>
          <ToldBesideTable
            language={language}
            beside={told.beside}
            marks={{
              label: askedAgain.again,
              steps: askedAgain.marks[beside.steps],
              modules: askedAgain.marks[beside.modules],
            }}
          />
          <p>{tied.againText}</p>
          <p>{askedAgain.code('src/domain/change/between-rounds.ts')}</p>
          {beside.queries.map((one) => (
            <QueryCode query={one} />
          ))}
        </Section>
      )}
      <Section id="formula" title={askedAgain.how}>
        {changeAgain.roundHow.map((line) => (
          <p>{line}</p>
        ))}
        <p>{askedAgain.code('src/domain/change/sum-up.ts, src/domain/change/protect-round.ts')}</p>
        <QueryCode query={query} />
      </Section>
    </Page>
  );
}

/** Each answer as it was told, and whether summed up again it is the same; of those that are covered nothing is said. */
function CountsAgain({
  ctx,
  found: { told, again, counts },
  question,
}: RoundAgainProps & { readonly question: (typeof countedQuestions)[number] }) {
  const { language } = ctx;
  const { change: t, askedAgain } = messages(language);
  const rows = told.counts.filter((one) => one.question === question);
  if (rows.length === 0) return null;
  const markOf = (code: string) => (again === 'photograph' ? again : (counts.get(keyOf({ question, code })) ?? 'same'));
  return (
    <FigureTable
      caption={t.titles[question]}
      rowsLabel={t.what}
      columns={[t.people, askedAgain.again]}
      rows={rows.map(({ code, yes }) => ({
        label: codeInWords(language, question, code),
        values: yes === 'withheld' ? [t.withheld, '–'] : [t.share(yes, told.answered), askedAgain.marks[markOf(code)]],
      }))}
    />
  );
}
