import { answerKinds, audiences, kindsOfHelp } from '../../../../domain/vocabulary.ts';
import type { Mapping } from '../table/mapping.ts';
import { plain, wordMatcher } from '../table/match-words.ts';
import { italianWords } from './italian-words.ts';
import type { ColumnProfile } from './model.ts';

/** The columns whose values are put into our words one by one. */
export const codedFields = ['kindsOfHelp', 'audiences', 'answerKind', 'status'] as const;
export type CodedField = (typeof codedFields)[number];

export const codesOf: Readonly<Record<CodedField, readonly string[]>> = {
  kindsOfHelp,
  audiences,
  answerKind: answerKinds,
  status: ['active', 'closed'],
};

const mostValues = 60;

export interface CodedColumn {
  readonly field: CodedField;
  readonly column: string;
  /** Its values, or `undefined` where they are too many to be a list. */
  readonly values: readonly { readonly name: string; readonly text: string; readonly code: string }[] | undefined;
}

/** What a person is asked about the values of a table, with what was said of them before. */
export function codedColumns(mapping: Mapping, profile: readonly ColumnProfile[]): CodedColumn[] {
  return codedFields.flatMap((field): CodedColumn[] => {
    const column = profile.find(({ name }) => name === mapping.columns[field]);
    if (column === undefined) return [];
    const texts = valuesOf(column);
    if (texts === undefined) return [{ field, column: column.name, values: undefined }];
    const values = texts.map((text, index) => ({
      name: `${field}-${index}`,
      text,
      code: codeOf(mapping, field, text),
    }));
    return [{ field, column: column.name, values }];
  });
}

function valuesOf({ values: pieces }: ColumnProfile): string[] | undefined {
  if (pieces === null) return undefined;
  const distinct = [...new Map(pieces.map((piece) => [plain(piece), piece.trim()])).entries()].filter(
    ([key]) => key !== '',
  );
  return distinct.length > mostValues ? undefined : distinct.map(([, text]) => text);
}

/** What a value was said to mean; '' for nothing in particular. A value that nobody has seen yet may be one of our words. */
function codeOf({ values, defaults }: Mapping, field: CodedField, text: string): string {
  const said = Object.entries(values[field]).find(([known]) => plain(known) === plain(text))?.[1];
  const code = Array.isArray(said) ? said[0] : said;
  const ours = said === undefined ? guessCode(field, text) : undefined;
  const isDefault = (field === 'answerKind' || field === 'status') && code === defaults[field];
  return isDefault ? '' : (code ?? ours ?? '');
}

const kindsInWords = wordMatcher(italianWords.kindsOfHelp);
const audiencesInWords = wordMatcher(italianWords.audiences);
const saysEnded = wordMatcher([
  {
    any: ['no', 'chius', 'closed', 'ended', 'finit', 'cessat', 'terminat', 'inattiv', 'sospes', 'false', '0'],
    code: 'closed',
  },
]);

/** What a value that nobody has spoken of yet may mean: it may be one of our own codes, or say so in usual words. */
function guessCode(field: CodedField, text: string): string | undefined {
  const code = codesOf[field].find((one) => plain(one) === plain(text));
  if (code !== undefined || field === 'answerKind') return code;
  if (field === 'status') return saysEnded(text)[0];
  return field === 'kindsOfHelp' ? kindsInWords(text)[0] : audiencesInWords(text)[0];
}

/** The mapping with what was chosen for each value and for whatever the file does not say. */
export function withValues(
  mapping: Mapping,
  profile: readonly ColumnProfile[],
  chosen: (name: string) => string,
): Mapping {
  const defaults = {
    ...mapping.defaults,
    kindsOfHelp: [oneOf(kindsOfHelp, chosen('default-kindsOfHelp')) ?? 'information'] as const,
    audiences: [oneOf(audiences, chosen('default-audiences')) ?? 'everyone'] as const,
    answerKind: oneOf(answerKinds, chosen('default-answerKind')) ?? 'free',
  };
  const values = { ...mapping.values } as Record<string, unknown>;
  for (const { field, values: texts } of codedColumns(mapping, profile)) {
    const codes = (texts ?? []).map(({ name, text }) => [text, oneOf(codesOf[field], chosen(name))] as const);
    values[field] = Object.fromEntries(codes.map(([text, code]) => [text, meaning(field, code, defaults.answerKind)]));
  }
  return {
    ...mapping,
    values: values as Mapping['values'],
    defaults: { ...defaults, kindsOfHelp: [...defaults.kindsOfHelp], audiences: [...defaults.audiences] },
  };
}

function meaning(field: CodedField, code: string | undefined, answerKind: string): unknown {
  if (field === 'kindsOfHelp' || field === 'audiences') return code === undefined ? [] : [code];
  return code ?? (field === 'status' ? 'active' : answerKind);
}

function oneOf<Code extends string>(codes: readonly Code[], text: string): Code | undefined {
  return codes.find((code) => code === text);
}
