import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Page, Section, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { actInWords } from './letter-document.ts';
import { besidesInWords, stateInWords, untilInWords } from './letters-page.tsx';
import type { LetterKind, WholeLetter } from './model.ts';

interface LetterPageProps {
  readonly ctx: Ctx;
  readonly letter: WholeLetter;
}

/** One letter: whom to reach, what to say, and what was done with it. */
export function LetterPage({ ctx, letter }: LetterPageProps) {
  const t = messages(ctx.language).letters;
  const f = formats(ctx.language);
  const { phone, body } = letter;
  const encloses: Partial<Record<LetterKind, string>> = t.encloses;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.letterTitle(t.kinds[letter.kind], letter.code)}
      backHref={ctx.links.to('/sportello/lettere')}
      indexed={false}
    >
      <SummaryList
        rows={[
          { label: t.who, value: letter.name },
          {
            label: t.phone,
            value: phone === null ? t.noPhone : <a href={telephone(phone)}>{phone.replaceAll(' ', '\u00A0')}</a>,
          },
          { label: t.language, value: t.languages[letter.language] },
          { label: t.columns.until, value: untilInWords(ctx, letter) },
          { label: t.columns.besides, value: besidesInWords(ctx, letter) },
          {
            label: t.state,
            value: `${stateInWords(ctx, letter)}${letter.at === null ? '' : ` · ${f.dateTime(letter.at)}`}`,
          },
        ]}
      />
      <Section id="testo" title={t.textTitle}>
        {body === '' ? (
          <p>{t.forgotten}</p>
        ) : (
          <div lang={letter.language}>
            {body.split('\n\n').map((text) => (
              <p>{text}</p>
            ))}
            <p>
              <strong>{actInWords(letter)}</strong>
            </p>
          </div>
        )}
      </Section>
      {body !== '' && (
        <Actions>
          <ButtonLink href={ctx.links.to(`/sportello/lettere/${letter.id}/lettera.pdf`)}>{t.print}</ButtonLink>
        </Actions>
      )}
      <Mark ctx={ctx} letter={letter} />
      {letter.deskPath !== null && (
        <p>
          <a href={ctx.links.to(letter.deskPath)}>
            {encloses[letter.kind] ?? (letter.asks === 'nothing' ? t.openPage : t.answerAt)}
          </a>
        </p>
      )}
      <p>
        {letter.requestId === null ? (
          <a href={ctx.links.to('/sportello/avvisi')}>{t.toWatches}</a>
        ) : (
          <a href={ctx.links.to(`/sportello/richieste/${letter.requestId}`)}>{t.toFile}</a>
        )}
      </p>
    </Page>
  );
}

/** `039 000 0000` to an address that a telephone can ring. */
function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}

function Mark({ ctx, letter }: LetterPageProps) {
  const t = messages(ctx.language).letters;
  const action = ctx.links.to(`/sportello/lettere/${letter.id}`);
  const putBack = (letter.state === 'posted' || letter.state === 'told') && letter.body !== '';
  if (letter.state !== 'waiting' && !putBack) return null;
  return (
    <Section id="fatto" title={t.markTitle}>
      <Form action={action} label={t.markTitle}>
        <Actions>
          {putBack ? (
            <SubmitButton tone="secondary" name="how" value="back">
              {t.back}
            </SubmitButton>
          ) : (
            <>
              <SubmitButton tone="secondary" name="how" value="posted">
                {t.posted}
              </SubmitButton>
              <SubmitButton tone="secondary" name="how" value="told">
                {t.told}
              </SubmitButton>
            </>
          )}
        </Actions>
      </Form>
    </Section>
  );
}
