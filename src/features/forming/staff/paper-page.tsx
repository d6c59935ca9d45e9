import { messages } from '../../../i18n/index.ts';
import { EmptyState, LanguageProvider, Page, PrintButton, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { changesInWords } from '../find/why-in-words.ts';
import { nameInWords } from '../words.ts';
import type { PaperLetter } from './paper-store.ts';

/** Letters for households without e-mail, one under the other, to be printed; each in its household's language. */
export function PaperPage({ ctx, letters }: { readonly ctx: Ctx; readonly letters: readonly PaperLetter[] }) {
  const t = messages(ctx.language).forming.paper;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={ctx.links.to('/gruppi/in-partenza')}
      indexed={false}
    >
      {letters.length === 0 ? <EmptyState title={t.title} why={t.none} /> : <PrintButton />}
      {letters.map((letter) => (
        <LanguageProvider value={letter.language}>
          <Letter ctx={ctx} letter={letter} />
        </LanguageProvider>
      ))}
    </Page>
  );
}

function Letter({ ctx, letter }: { readonly ctx: Ctx; readonly letter: PaperLetter }) {
  const { forming } = messages(letter.language);
  const change = changesInWords(letter.language, letter);
  return (
    <Section id={`lettera-${letter.code}`} title={forming.paper.dear(letter.code)}>
      {letter.days !== null ? (
        <>
          <p>
            {forming.paper.inGroup(nameInWords(letter.language, { kindOfHelp: letter.kindOfHelp, days: letter.days }))}
          </p>
          <p>{forming.paper.one}</p>
        </>
      ) : (
        <>
          {letter.reason !== null && <p>{forming.whyNot[letter.reason]}</p>}
          <p>{change === undefined ? forming.own.nothingToDo : `${forming.own.whatChanges}: ${change}.`}</p>
          <p>{forming.own.stays}</p>
        </>
      )}
      <p>{forming.paper.call(ctx.municipality.name)}</p>
    </Section>
  );
}
