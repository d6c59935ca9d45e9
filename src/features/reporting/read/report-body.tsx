import { messages } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { chapters, type PublishedSection, type ReportContent } from '../model.ts';
import type { FigureAddress } from './figure-address.ts';
import { inLanguage } from './in-language.ts';
import { MarkupView } from './markup-view.tsx';

export interface ReportBodyProps {
  readonly ctx: Ctx;
  readonly content: ReportContent;
  /** Where a figure of a section opens. */
  readonly hrefOf: FigureAddress;
}

/** Contents and the four chapters: the same for what is published and for what is being written. */
export function ReportBody({ ctx, content, hrefOf }: ReportBodyProps) {
  const { reporting: t, change } = messages(ctx.language);
  const of = (chapter: number) => content.sections.filter((section) => section.chapter === chapter);
  return (
    <>
      <nav aria-labelledby="indice-titolo">
        <h2 id="indice-titolo">{t.contents}</h2>
        <ol>
          {chapters.map((chapter) => (
            <li>
              <a href={`#capitolo-${chapter}`}>{t.chapters[chapter]}</a>
              {of(chapter).length > 0 && (
                <ul>
                  {of(chapter).map((section) => (
                    <li>
                      <a href={`#s-${section.id}`}>{inLanguage(ctx.language, section.title).text}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map((chapter) => (
        <Section id={`capitolo-${chapter}`} title={t.chapter(chapter, t.chapters[chapter])}>
          {of(chapter).length === 0 && <p>{t.emptyChapter}</p>}
          {of(chapter).map((section) => (
            <SectionBody ctx={ctx} section={section} hrefOf={hrefOf} />
          ))}
          {chapter === 3 && (
            <p>
              <a href={ctx.links.site('/laboratorio/cambiamento')}>{change.acrossTitle}</a>
            </p>
          )}
        </Section>
      ))}
    </>
  );
}

interface SectionBodyProps extends Omit<ReportBodyProps, 'content'> {
  readonly section: PublishedSection;
}

/** One section: its title, its text, who signs it. */
function SectionBody({ ctx, section, hrefOf }: SectionBodyProps) {
  const t = messages(ctx.language).reporting;
  const title = inLanguage(ctx.language, section.title);
  const body = inLanguage(ctx.language, section.body);
  const foreign = title.language === ctx.language ? undefined : title.language;
  return (
    <>
      <h3 id={`s-${section.id}`} lang={foreign}>
        {title.text}
      </h3>
      {body.text !== '' && body.language !== ctx.language && <p>{t.onlyIn[body.language]}</p>}
      {body.text === '' ? (
        <p>{t.notHere}</p>
      ) : (
        <MarkupView
          ctx={ctx}
          text={body.text}
          language={body.language}
          readings={section.readings}
          id={`f-${section.id}`}
          hrefOf={(reference) => hrefOf(section.id, reference)}
        />
      )}
      {section.city !== null && (
        <p>
          <a href={ctx.links.to(`/citta/${section.city}`)}>{messages(ctx.language).citySheet.open}</a>
        </p>
      )}
      {section.author !== null && <p>{t.signedBy(section.author)}</p>}
    </>
  );
}
