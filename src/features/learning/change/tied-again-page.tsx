import { messages } from '../../../i18n/index.ts';
import { AskedAgain, DataTable, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { roundAgainHref } from './again-hrefs.ts';
import type { TiedAgain } from './tied-again.ts';
import { answerInWords, columnsOfTied, shareInWords } from './tied-across-section.tsx';
import { halfInWords } from './words.ts';

/** What lay between two rounds of each city, beside what the database says of it now. Open to everybody. */
export function TiedAgainPage({ ctx, found }: { readonly ctx: Ctx; readonly found: TiedAgain }) {
  const { language, links } = ctx;
  const { changeAgain, changeTied: t, askedAgain } = messages(language);
  const { halfYear, rows, madeUp, again, query } = found;
  const cities = [...new Map(rows.map(({ told: { city } }) => [city.slug, city])).values()];
  return (
    <Page
      shell={shellFor(ctx, { madeUp })}
      title={t.acrossAgainTitle}
      lead={t.acrossAgainLead}
      eyebrow={halfInWords(language, halfYear)}
      width="wide"
      indexed={false}
      savable
      backHref={links.to(`/cambiamento?semestre=${halfYear}`)}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again} />
        <DataTable
          caption={t.cityByCity}
          narrow="scroll"
          columns={columnsOfTied(language, askedAgain.again)}
          rows={rows.map(({ answer, told, again: mark }) => [
            answerInWords(language, answer),
            told.city.city,
            shareInWords(language, told.before),
            shareInWords(language, told.now),
            String(told.modules),
            askedAgain.marks[mark],
          ])}
        />
      </Section>
      <Section id="citta" title={changeAgain.citiesTitle}>
        <ul>
          {cities.map((city) => (
            <li>
              <a href={roundAgainHref(ctx, city)}>{changeAgain.roundLink(city.city, city.edition)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="formula" title={askedAgain.how}>
        {t.acrossAgainHow.map((line) => (
          <p>{line}</p>
        ))}
        <p>{askedAgain.code('src/domain/change/tied-across.ts, src/domain/change/compare-rounds.ts')}</p>
        <QueryCode query={query} />
      </Section>
    </Page>
  );
}
