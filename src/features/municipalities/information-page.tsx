import { messages } from '../../i18n/index.ts';
import { Page } from '../../ui/page/page.tsx';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { InformationPageKey } from './information.ts';

/** A page of plain text: a title, a lead, and sections of a heading and some paragraphs. */
export function InformationPage({ ctx, page }: { readonly ctx: Ctx; readonly page: InformationPageKey }) {
  const text = messages(ctx.language).information[page];
  return (
    <Page shell={shellFor(ctx, { madeUp: false })} title={text.title} lead={text.lead}>
      {text.sections.map((section) => (
        <section>
          <h2>{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  );
}
