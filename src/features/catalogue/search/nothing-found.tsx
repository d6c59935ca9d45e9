import { poolableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { ButtonLink, EmptyState, LinkList, type LinkItem } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { searchAddress, type SearchValues } from './schema.ts';
import type { SearchOutcome } from './search-services.ts';

interface NothingFoundProps {
  readonly ctx: Ctx;
  readonly values: SearchValues;
  readonly outcome: Extract<SearchOutcome, { kind: 'nothing' }>;
}

/** Says which word found nothing, what to try instead, and that one can always ask. */
export function NothingFound({ ctx, values, outcome }: NothingFoundProps) {
  const { catalogue: t, vocabulary } = messages(ctx.language);
  const base = ctx.links.to('/servizi');
  const unknown = outcome.words.filter(({ known }) => !known).map(({ typed }) => typed);
  const searched = Object.keys(values).some((field) => field !== 'page');
  if (!searched) {
    return (
      <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
        <ButtonLink href={ctx.links.to('/chiedi')}>{t.askAny}</ButtonLink>
      </EmptyState>
    );
  }
  const why =
    unknown.length > 0 ? t.nothingWords(unknown) : outcome.words.length > 1 ? t.nothingTogether : t.nothingHere;
  const poolable = poolableHelp.find((kind) => kind === values.help);
  return (
    <>
      <EmptyState title={t.nothingTitle} why={why}>
        <ButtonLink href={ctx.links.to(poolable === undefined ? '/chiedi' : `/chiedi?aiuto=${poolable}`)}>
          {poolable === undefined ? t.askAny : t.askInstead}
        </ButtonLink>
      </EmptyState>
      <LinkList items={[...otherSearches(ctx, values, outcome)]} />
      <h2>{t.tryHelp}</h2>
      <LinkList
        items={poolableHelp.map((help) => ({
          href: searchAddress(base, { help }),
          label: vocabulary.kindsOfHelp[help],
        }))}
      />
    </>
  );
}

/** The same search with less in it. */
function otherSearches(ctx: Ctx, values: SearchValues, outcome: NothingFoundProps['outcome']): LinkItem[] {
  const t = messages(ctx.language).catalogue;
  const base = ctx.links.to('/servizi');
  const words = outcome.words.map(({ typed }) => typed);
  // Words that are nowhere first: without them there is something to find.
  const candidates =
    words.length < 2
      ? []
      : [...outcome.words].sort((a, b) => Number(a.known) - Number(b.known)).map(({ typed }) => typed);
  const withoutWord = candidates.map((word) => ({
    href: searchAddress(base, values, { words: words.filter((other) => other !== word).join(' ') }),
    label: t.tryWithout(word),
  }));
  const chosen = (['help', 'audience', 'answerKind', 'place'] as const).some((field) => values[field] !== undefined);
  return [
    ...withoutWord,
    ...(values.within === undefined
      ? []
      : [{ href: searchAddress(base, values, { within: undefined }), label: t.tryAnyDistance }]),
    ...(chosen && values.words !== undefined
      ? [{ href: searchAddress(base, { words: values.words }), label: t.tryWithoutChoices }]
      : []),
  ];
}
