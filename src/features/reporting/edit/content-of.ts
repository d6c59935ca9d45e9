import type { InLanguages, PublishedSection, ReportContent, Section } from '../model.ts';

/** What these sections say to a reader: their readings as they stand in the text, names only with consent. */
export function contentOf(title: InLanguages, sections: readonly Section[]): ReportContent {
  return { title, sections: sections.map(asPublished) };
}

function asPublished({ id, chapter, city, title, body, author, authorNamed, readings }: Section): PublishedSection {
  return {
    id,
    chapter,
    city,
    title,
    body,
    author: authorNamed && author !== '' ? author : null,
    readings: Object.fromEntries(
      Object.entries(readings).map(([reference, { reading, keptAgainst }]) => [
        reference,
        { reading, kept: keptAgainst !== null },
      ]),
    ),
  };
}
