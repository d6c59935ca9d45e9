import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Block, PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import type { DeskContact, LetterKind, WholeLetter } from './model.ts';
import type { LettersToPrint } from './read-letters.ts';

const line = '_'.repeat(30);

/** The one thing to do, in words. */
export function actInWords({ language, asks, until }: Pick<WholeLetter, 'language' | 'asks' | 'until'>): string {
  return messages(language).paperLetters.acts[asks](formats(language).dateTime(until));
}

/** One letter in large type and in its household's language, for the envelope. */
export function letterDocument(ctx: Ctx, letter: WholeLetter, contact: DeskContact | undefined): PdfDocument {
  const t = messages(letter.language).paperLetters;
  return {
    language: letter.language,
    title: letter.subject,
    subtitle: t.dear(letter.name),
    author: t.desk(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    footer: codeInWords(letter),
    blocks: bodyOf(ctx, letter, contact),
  };
}

/** A pile of them, each on pages of its own, behind a sheet for the desk that says which they are. */
export function pileDocument(ctx: Ctx, { letters, contact }: LettersToPrint): PdfDocument {
  const t = messages(ctx.language).letters;
  const encloses: Partial<Record<LetterKind, string>> = t.enclosed;
  return {
    language: ctx.language,
    title: t.pileTitle,
    subtitle: t.pileSubtitle(letters.length),
    author: messages(ctx.language).paperLetters.desk(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    blocks: [
      { kind: 'paragraph', text: t.pileCover },
      { kind: 'list', items: letters.map(({ code, kind }) => t.pileLine(code, t.kinds[kind], encloses[kind])) },
      ...letters.flatMap((letter): Block[] => {
        const words = messages(letter.language).paperLetters;
        return [
          { kind: 'newPage' },
          ...inLanguage(letter.language, [
            { kind: 'paragraph', text: words.desk(ctx.municipality.name) },
            { kind: 'heading', level: 1, text: letter.subject },
            { kind: 'paragraph', text: `${words.dear(letter.name)}. ${codeInWords(letter)}.` },
            ...bodyOf(ctx, letter, contact),
          ]),
        ];
      }),
    ],
  };
}

/** What the code is of: a request, or a wish to be told. */
function codeInWords({ language, requestId, code }: WholeLetter): string {
  const t = messages(language).paperLetters;
  return requestId === null ? t.watch(code) : t.request(code);
}

function inLanguage(language: Language, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, language }));
}

function bodyOf({ municipality }: Ctx, letter: WholeLetter, contact: DeskContact | undefined): Block[] {
  const t = messages(letter.language).paperLetters;
  const desk = [t.desk(municipality.name), contact && t.phone(contact.phone), contact?.place].filter(
    (part) => part !== undefined && part !== '',
  );
  return [
    ...letter.body.split('\n\n').map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'note', title: t.actTitle, text: actInWords(letter) },
    ...(letter.asks === 'answer' ? ticksOf(letter.language) : []),
    { kind: 'paragraph', text: [{ kind: 'strong', text: `${desk.join('. ')}. ` }, t.sayCode(letter.code)] },
  ];
}

function ticksOf(language: Language): Block[] {
  const t = messages(language).paperLetters;
  return [
    { kind: 'paragraph', text: [t.yes, t.no].map((answer) => `[\u00A0\u00A0\u00A0]\u00A0${answer}`).join('        ') },
    { kind: 'paragraph', text: `${t.signature}: ${line}` },
  ];
}
