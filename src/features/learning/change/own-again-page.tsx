import { aspects, degrees } from '../../../domain/change/questionnaire.ts';
import { countedQuestions } from '../../../domain/change/sum-up.ts';
import { messages } from '../../../i18n/index.ts';
import { AskedAgain, FigureTable, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { OwnAgain } from './own-again.ts';
import { codeInWords, halfInWords } from './words.ts';

interface OwnAgainProps {
  readonly ctx: Ctx;
  readonly found: OwnAgain;
}

/** Every figure of a city's own round beside what the database counts, and how one tells what moved. For its staff. */
export function OwnAgainPage({ ctx, found }: OwnAgainProps) {
  const { language } = ctx;
  const { change: t, changeAgain, askedAgain } = messages(language);
  const { reading, summary, counted, moved, between, again, query } = found;
  const { round, before } = reading;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: round.madeUp || ctx.municipality.madeUpData })}
      title={changeAgain.ownTitle(halfInWords(language, round.halfYear))}
      lead={changeAgain.ownLead}
      width="wide"
      indexed={false}
      savable
      backHref={learningLink(ctx, `/cambiamento/${round.halfYear}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          <p>{changeAgain.ownAnswered(summary.answered, counted.answered)}</p>
          {again === 'moved' && <p>{changeAgain.movedText}</p>}
        </AskedAgain>
      </Section>
      <Section id="conti" title={changeAgain.ownCounts}>
        {countedQuestions.map((question) => (
          <FigureTable
            caption={t.titles[question]}
            rowsLabel={t.what}
            columns={[changeAgain.ownPage, changeAgain.ownDatabase, askedAgain.again]}
            rows={summary.counted
              .filter((one) => one.question === question)
              .map(({ code, yes, of }) => {
                const now = counted.counted.find((one) => one.question === question && one.code === code);
                const same = now?.yes === yes && now.of === of;
                return {
                  label: codeInWords(language, question, code),
                  values: [
                    t.share(yes, of),
                    t.share(now?.yes ?? 0, now?.of ?? 0),
                    askedAgain.marks[same ? 'same' : 'moved'],
                  ],
                };
              })}
          />
        ))}
        <FigureTable
          caption={t.degreesTitle}
          rowsLabel={t.what}
          columns={degrees.map((degree) => t.degrees[degree])}
          rows={aspects.map((aspect) => ({
            label: t.aspectNames[aspect],
            values: degrees.map((degree) => String(counted.degrees[aspect][degree])),
          }))}
        />
      </Section>
      {between !== undefined && <BetweenCounts ctx={ctx} between={between} />}
      <Section id="formula" title={askedAgain.how}>
        {changeAgain.ownHow.map((line) => (
          <p>{line}</p>
        ))}
        {moved !== undefined && before !== undefined && (
          <>
            {changeAgain.ownMovedHow(halfInWords(language, before.halfYear), moved.length).map((line) => (
              <p>{line}</p>
            ))}
            <p>
              <a href={learningLink(ctx, `/cambiamento/${before.halfYear}/conto`)}>
                {askedAgain.link(halfInWords(language, before.halfYear))}
              </a>
            </p>
          </>
        )}
        <p>{askedAgain.code('src/domain/change/sum-up.ts, src/domain/change/compare-rounds.ts')}</p>
        <QueryCode query={query} />
      </Section>
    </Page>
  );
}

/** Steps and modules between this round and the one before, by the page and as the database counts them. */
function BetweenCounts({ ctx, between }: { readonly ctx: Ctx; readonly between: NonNullable<OwnAgain['between']> }) {
  const { changeAgain, changeTied: t, askedAgain } = messages(ctx.language);
  const { page, counted, queries } = between;
  return (
    <Section id="in-mezzo" title={t.title}>
      <FigureTable
        caption={t.title}
        hideCaption
        rowsLabel={t.rowsLabel}
        columns={[changeAgain.ownPage, changeAgain.ownDatabase, askedAgain.again]}
        rows={(['stuckThen', 'wentOn', 'stuckNow', 'modules'] as const).map((key) => ({
          label: key === 'modules' ? t.ownModules : t[key],
          values: [
            String(page[key]),
            String(counted[key]),
            askedAgain.marks[page[key] === counted[key] ? 'same' : 'moved'],
          ],
        }))}
      />
      <p>{askedAgain.code('src/domain/change/between-rounds.ts')}</p>
      {queries.map((query) => (
        <QueryCode query={query} />
      ))}
    </Section>
  );
}
