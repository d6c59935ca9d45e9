import { formats, messages } from '../../../i18n/index.ts';
import type { Block, PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { definitionBlocks } from '../../publishing/public.ts';
import { chapters, type PublishedSection, type ReportVersion } from '../model.ts';
import { figureOfVersion, type FigureAddress } from './figure-address.ts';
import { inLanguage } from './in-language.ts';
import { markupBlocks } from './markup-blocks.ts';
import { isMadeUp } from './made-up.ts';

/** A published version as a document: the same words and figures as its page. */
export function reportDocument(ctx: Ctx, { number, publishedAt, content }: ReportVersion): PdfDocument {
  const { common, municipalities, publishing, reporting: t } = messages(ctx.language);
  const line = t.versionLine(number, formats(ctx.language).date(publishedAt));
  const madeUp = isMadeUp(content);
  return {
    language: ctx.language,
    title: inLanguage(ctx.language, content.title).text,
    subtitle: line,
    author: municipalities.labName,
    date: publishedAt,
    footer: madeUp ? `${municipalities.labName} · ${publishing.madeUpTitle}` : municipalities.labName,
    blocks: [
      ...(madeUp ? [{ kind: 'note' as const, title: publishing.madeUpTitle, text: common.madeUpNotice }] : []),
      { kind: 'contents', title: t.contents },
      ...chapters.flatMap((chapter) => [
        { kind: 'heading' as const, level: 1 as const, text: t.chapter(chapter, t.chapters[chapter]) },
        ...chapterBlocks(
          ctx,
          content.sections.filter((section) => section.chapter === chapter),
          figureOfVersion(ctx.links.absolute, number),
        ),
      ]),
      ...definitionBlocks(ctx.language),
      { kind: 'paragraph', text: t.dataLicence },
      {
        kind: 'paragraph',
        text: [{ kind: 'link', text: line, href: ctx.links.absolute(`/rapporto/versioni/${number}`) }],
      },
    ],
  };
}

function chapterBlocks(ctx: Ctx, sections: readonly PublishedSection[], hrefOf: FigureAddress): Block[] {
  const { reporting: t } = messages(ctx.language);
  if (sections.length === 0) return [{ kind: 'paragraph', text: t.emptyChapter }];
  return sections.flatMap((section): Block[] => {
    const said = inLanguage(ctx.language, section.body);
    const { text, language } = said;
    const title = inLanguage(ctx.language, section.title);
    const body = markupBlocks(ctx.language, said, section.readings, (reference) => hrefOf(section.id, reference));
    return [
      { kind: 'heading', level: 2, text: title.text, language: title.language },
      ...(language === ctx.language ? [] : [{ kind: 'note' as const, text: t.onlyIn[language] }]),
      ...body,
      ...(text === '' ? [{ kind: 'paragraph' as const, text: t.notHere }] : []),
      ...(section.author === null ? [] : [{ kind: 'paragraph' as const, text: t.signedBy(section.author) }]),
    ];
  });
}
