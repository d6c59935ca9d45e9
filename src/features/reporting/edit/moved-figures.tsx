import { languages, messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, Section, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { findSentences } from '../figures/find-sentences.ts';
import type { MovedFigure } from '../figures/find-moved.ts';
import type { Reading } from '../figures/reading.ts';
import { sayInText, sayReadingInLine } from '../figures/say-figure.ts';
import type { Section as ReportSection } from '../model.ts';

export interface MovedFiguresProps {
  readonly ctx: Ctx;
  readonly section: ReportSection;
  readonly moved: readonly MovedFigure[];
}

/** Each figure that says something else now, in its sentences, the earlier and the newer side by side, and what to do. */
export function MovedFigures({ ctx, section, moved }: MovedFiguresProps) {
  const t = messages(ctx.language).reporting;
  if (moved.length === 0) return null;
  return (
    <Section id="cambiati" title={t.movedTitle}>
      <p>{t.movedText}</p>
      {moved.map((one) => (
        <>
          <h3>
            <code>{one.reference}</code>
          </h3>
          <SummaryList rows={rowsOf(ctx, section, one)} />
          <Form
            action={ctx.links.to(`/rapporto/scrivi/sezioni/${section.id}/cifra`)}
            label={`${t.movedTitle}: ${one.reference}`}
          >
            <HiddenField name="cifra" value={one.reference} />
            <Actions>
              <SubmitButton name="scelta" value="nuovo">
                {t.follow}
              </SubmitButton>
              <SubmitButton tone="secondary" name="scelta" value="prima">
                {t.keep}
              </SubmitButton>
            </Actions>
          </Form>
        </>
      ))}
    </Section>
  );
}

function rowsOf(ctx: Ctx, section: ReportSection, { reference, was, now }: MovedFigure) {
  const t = messages(ctx.language).reporting;
  const sentences = languages.flatMap((language) => {
    const sayOther = (other: string) => sayOr(language, section.readings[other]?.reading);
    const say = (reading: Reading) =>
      findSentences(language, section.body[language], reference, sayOther).map(({ before, after }) => {
        const alone = before === '' && after === '';
        return alone ? sayReadingInLine(language, reading) : `${before}${sayPlain(language, reading)}${after}`;
      });
    const [before, after] = [say(was), say(now)];
    if (before.length === 0) return [];
    const named = t.movedSentence(t.languages[language]);
    return [
      { label: `${t.wasSaying}. ${named}`, value: before.join(' … ') },
      { label: `${t.nowSaying}. ${named}`, value: after.join(' … ') },
    ];
  });
  return [
    { label: t.wasSaying, value: sayReadingInLine(ctx.language, was) },
    { label: t.nowSaying, value: sayReadingInLine(ctx.language, now) },
    ...sentences,
  ];
}

function sayOr(language: Ctx['language'], reading: Reading | undefined): string {
  return reading === undefined ? '…' : sayPlain(language, reading);
}

/** As it stands in a sentence. */
function sayPlain(language: Ctx['language'], reading: Reading): string {
  return sayInText(language, { reading, kept: false });
}
