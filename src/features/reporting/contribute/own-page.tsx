import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { referencesInTexts } from '../markup/references-in.ts';
import { anyMadeUp } from '../read/made-up.ts';
import { MarkupView } from '../read/markup-view.tsx';
import type { SaidOfContribution } from './contribution-word-store.ts';
import type { OwnContribution } from './open-own.ts';

/** What became of a text that a city sent for the report: what the lab did with it, how it reads there now, and what was sent. */
export function OwnContributionPage({ ctx, own }: { readonly ctx: Ctx; readonly own: OwnContribution }) {
  const { contributions: t, reporting } = messages(ctx.language);
  const day = (at: Date) => formats(ctx.language).date(at);
  const { contribution, said } = own;
  const last = said.at(-1);
  const { language, title, body, author, authorNamed, sentAt, chapter } = contribution;
  const changed = last !== undefined && last.word !== 'removed' && (last.title !== title || last.body !== body);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: anyMadeUp([...own.figures.values()]) })}
      title={title}
      lead={last === undefined ? t.waits : t.states[last.word]}
      eyebrow={reporting.chapter(chapter, reporting.chapters[chapter])}
      breadcrumbs={[
        { label: ctx.municipality.name, href: ctx.links.to('') },
        { label: reporting.contributeTitle, href: ctx.links.to('/laboratorio/rapporto') },
        { label: title },
      ]}
      indexed={false}
    >
      <Section id="passi" title={t.stepsTitle}>
        <DataTable
          caption={t.stepsTitle}
          hideCaption
          columns={[{ label: t.day }, { label: t.what }]}
          rows={[[day(sentAt), t.sent(author)], ...said.map((one) => [day(one.saidAt), <Step ctx={ctx} said={one} />])]}
        />
      </Section>
      {changed && (
        <Section id="adesso" title={t.nowTitle}>
          <p>{t.nowText}</p>
          {last.title !== title && (
            <p lang={language}>
              <strong>{last.title}</strong>
            </p>
          )}
          <TextNow ctx={ctx} own={own} text={last.body} />
        </Section>
      )}
      <Section id="mandato" title={t.sentTitle}>
        <p>{authorNamed ? t.named : t.notNamed}</p>
        <Paragraphs language={language} text={body} />
      </Section>
    </Page>
  );
}

function Step({ ctx, said: { word, version } }: { readonly ctx: Ctx; readonly said: SaidOfContribution }) {
  const t = messages(ctx.language).contributions;
  if (version === null) return <>{t.states[word]}</>;
  return <a href={ctx.links.site(`/laboratorio/rapporto/versioni/${version}`)}>{t.cameOut(version)}</a>;
}

/** The lab's text with the figures that it places; as it is written, where one of them is told no longer. */
function TextNow({ ctx, own, text }: { readonly ctx: Ctx; readonly own: OwnContribution; readonly text: string }) {
  const { language } = own.contribution;
  const readings = Object.fromEntries(
    [...own.figures].map(([reference, reading]) => [reference, { reading, kept: false }]),
  );
  if (referencesInTexts([text]).some((reference) => readings[reference] === undefined))
    return <Paragraphs language={language} text={text} />;
  const hrefOf = (reference: string) => ctx.links.site(`/laboratorio/rapporto/cifre/${reference}`);
  return <MarkupView ctx={ctx} text={text} language={language} readings={readings} id="adesso" hrefOf={hrefOf} />;
}

function Paragraphs({ language, text }: { readonly language: 'it' | 'en'; readonly text: string }) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p lang={language}>{paragraph}</p>
      ))}
    </>
  );
}
