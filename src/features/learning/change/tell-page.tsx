import { countedQuestions } from '../../../domain/change/sum-up.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkboxes, FigureTable, Form, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { ToTell } from './tell-round.ts';
import { ToldBesideTable } from './told-beside.tsx';
import { codeInWords, halfInWords } from './words.ts';

/** What everybody would read, before it is told: the covered figures covered. */
export function TellRoundPage({ ctx, telling }: { readonly ctx: Ctx; readonly telling: ToTell }) {
  const { language } = ctx;
  const { round, answered, counts, beside, words } = telling;
  const t = messages(language).change;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: round.madeUp || ctx.municipality.madeUpData })}
      title={t.tellTitle(halfInWords(language, round.halfYear))}
      lead={t.tellLead}
      backHref={learningLink(ctx, `/cambiamento/${round.halfYear}`)}
      indexed={false}
    >
      <Form action={learningLink(ctx, `/cambiamento/${round.halfYear}/pubblica`)}>
        {words.length === 0 ? (
          <p>{t.noTellWords}</p>
        ) : (
          <Checkboxes
            name="parole"
            label={t.tellWords}
            hint={t.tellWordsHint}
            values={words.map((_, place) => String(place))}
            options={words.map(({ question, text, readers }, place) => ({
              value: String(place),
              label: t.wordLine(t.wordTitles[question], text, t.readers[readers]),
            }))}
            optional="unmarked"
          />
        )}
        <SubmitButton>{t.tellSubmit}</SubmitButton>
      </Form>
      {countedQuestions.map((question) => (
        <Section id={question} title={t.titles[question]}>
          <FigureTable
            caption={t.titles[question]}
            hideCaption
            rowsLabel={t.what}
            columns={[t.people]}
            rows={counts
              .filter((count) => count.question === question)
              .map(({ code, yes }) => ({
                label: codeInWords(language, question, code),
                values: [yes === 'withheld' ? t.withheld : t.share(yes, answered)],
              }))}
          />
        </Section>
      ))}
      {beside !== null && (
        <Section id="in-mezzo" title={messages(language).changeTied.title}>
          <p>{messages(language).changeTied.toldText}</p>
          <ToldBesideTable language={language} beside={beside} />
        </Section>
      )}
    </Page>
  );
}
