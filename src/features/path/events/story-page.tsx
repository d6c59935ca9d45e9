import { messages } from '../../../i18n/index.ts';
import { Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { BlankList, FactSourceLink, MarkTag } from '../../municipalities/public.ts';
import { shellFor } from '../../shell.ts';
import { MomentList } from './moment-list.tsx';
import type { Moment } from './moments.ts';

/** The path of a city for everybody: what the sources say, and that what they do not say is not known. */
export function StoryPage({ ctx, moments }: { readonly ctx: Ctx; readonly moments: readonly Moment[] }) {
  const { story: t } = messages(ctx.language).path;
  const { municipality, links, language } = ctx;
  const undated = municipality.facts.filter(({ date }) => date === undefined);
  return (
    <Page shell={shellFor(ctx)} title={t.title(municipality.name)} lead={t.lead} backHref={links.to('')}>
      <MomentList ctx={ctx} moments={moments} />
      {undated.length > 0 && (
        <Section id="senza-data" title={t.undated}>
          <ul>
            {undated.map(({ text, source, mark }) => (
              <li>
                <MarkTag language={language} mark={mark} /> {text[language]}{' '}
                <FactSourceLink language={language} source={source} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="non-si-sa" title={t.unknownTitle}>
        <p>{t.unknown}</p>
        <BlankList ctx={ctx} blanks={municipality.blanks} />
        <p class="text-secondary">{t.local}</p>
      </Section>
    </Page>
  );
}
