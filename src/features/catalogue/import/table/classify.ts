import type { AnswerKind, Audience, KindOfHelp } from '../../../../domain/vocabulary.ts';
import type { Mapping } from './mapping.ts';
import { plain, wordMatcher } from './match-words.ts';

type TextOf = (name: 'kindsOfHelp' | 'audiences' | 'answerKind' | 'status' | 'title' | 'description') => string;

export interface Classification {
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly answerKind: AnswerKind;
  readonly status: 'active' | 'ended';
  /** The first column that held a value of which the mapping knows nothing: a reason to stop and look, not to guess. */
  readonly unknown: 'kindsOfHelp' | 'answerKind' | 'status' | undefined;
}

/** Brings the source's own categories to our vocabularies, as the mapping says. */
export function classifier(mapping: Mapping): (text: TextOf) => Classification {
  const { values, words, defaults, separators } = mapping;
  const kindsByValue = lookup(values.kindsOfHelp);
  const audiencesByKind = lookup(values.audiencesByKind);
  const audiencesByValue = lookup(values.audiences);
  const answerByKind = lookup(values.answerKindByKind);
  const answerByValue = lookup(values.answerKind);
  const statusByValue = lookup(values.status);
  const kindsInWords = wordMatcher(words.kindsOfHelp);
  const audiencesInWords = wordMatcher(words.audiences);

  return (text) => {
    const values = parted(text('kindsOfHelp'), separators.kindsOfHelp);
    const stated = values.flatMap((value) => kindsByValue.get(value) ?? []);
    const kinds = stated.length > 0 ? stated : kindsInWords(`${text('title')} ${text('description')}`);
    const forWhom = parted(text('audiences'), separators.audiences);
    const audiences = [
      ...forWhom.flatMap((value) => audiencesByValue.get(value) ?? []),
      ...values.flatMap((value) => audiencesByKind.get(value) ?? []),
      ...audiencesInWords(`${text('audiences')} ${text('title')}`),
    ];
    const answer =
      answerByValue.get(plain(text('answerKind'))) ??
      values.map((value) => answerByKind.get(value)).find((kind) => kind);
    const status = statusByValue.get(plain(text('status'))) ?? defaults.status;
    return {
      kindsOfHelp: distinct(kinds, defaults.kindsOfHelp),
      audiences: distinct(audiences, defaults.audiences),
      answerKind: answer ?? defaults.answerKind,
      status: status === 'closed' ? 'ended' : 'active',
      unknown: isUnknown(values, kindsByValue)
        ? 'kindsOfHelp'
        : isUnknown([plain(text('answerKind'))], answerByValue)
          ? 'answerKind'
          : isUnknown([plain(text('status'))], statusByValue)
            ? 'status'
            : undefined,
    };
  };
}

function parted(text: string, separator: string | undefined): string[] {
  const pieces = separator === undefined ? [text] : text.split(separator);
  return pieces.map(plain).filter((value) => value !== '');
}

function lookup<Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values).map(([text, value]) => [plain(text), value]));
}

/** A mapping that lists no values of a column leaves all of it to the rules on words. */
function isUnknown(values: readonly string[], known: ReadonlyMap<string, unknown>): boolean {
  return known.size > 0 && values.some((value) => value !== '' && !known.has(value));
}

function distinct<Code>(codes: readonly Code[], otherwise: readonly Code[]): readonly Code[] {
  return codes.length > 0 ? [...new Set(codes)] : otherwise;
}
