import { isCommonWord } from '../../../domain/search/common-words.ts';
import { poolableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { ButtonLink, EmptyState, LinkList, Section, type LinkItem } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { choiceNames } from './choices.ts';
import { choiceText } from './choice-text.ts';
import { searchAddress, type SearchValues } from './schema.ts';
import type { NothingOutcome } from './search-services.ts';

interface NothingFoundProps {
  readonly ctx: Ctx;
  readonly values: SearchValues;
  readonly outcome: NothingOutcome;
}

/** Says what found nothing, what to try instead with what one would find, and that one can always ask. */
export function NothingFound({ ctx, values, outcome }: NothingFoundProps) {
  const { catalogue: t, search: s, vocabulary } = messages(ctx.language);
  const searched = Object.keys(values).some((field) => field !== 'page');
  if (!searched) {
    return (
      <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
        <ButtonLink href={ctx.links.to('/chiedi')}>{t.askAny}</ButtonLink>
      </EmptyState>
    );
  }
  const unknown = outcome.words.filter(({ known }) => !known).map(({ typed }) => typed);
  const why =
    unknown.length > 0 ? t.nothingWords(unknown) : outcome.words.length > 1 ? t.nothingTogether : t.nothingHere;
  const poolable = poolableHelp.find((kind) => kind === values.help);
  const near = nearWords(ctx, values, outcome);
  const fewer = fewerChoices(ctx, values, outcome);
  const shorter = shorterSearches(ctx, values, outcome);
  return (
    <>
      <EmptyState title={t.nothingTitle} why={why}>
        <ButtonLink href={ctx.links.to(poolable === undefined ? '/chiedi' : `/chiedi?aiuto=${poolable}`)}>
          {poolable === undefined ? t.askAny : t.askInstead}
        </ButtonLink>
      </EmptyState>
      {near.length > 0 && (
        <Section id="simili" title={s.nearWords}>
          <LinkList compact items={near} />
        </Section>
      )}
      {fewer.length > 0 && (
        <Section id="meno-scelte" title={s.fewerChoices}>
          <LinkList items={fewer} />
        </Section>
      )}
      {shorter.length > 0 && <LinkList items={shorter} />}
      <Section id="persona" title={s.askPeople}>
        <p>{s.askPeopleWhy}</p>
        <p class="will-muted">{s.counting}</p>
      </Section>
      <h2>{t.tryHelp}</h2>
      <LinkList
        compact
        items={poolableHelp.map((help) => ({
          href: searchAddress(ctx.links.to('/servizi'), { help }),
          label: vocabulary.kindsOfHelp[help],
        }))}
      />
    </>
  );
}

/** The same search with a word that services have in the place of one that none has; a right word is no slip of another. */
function nearWords(ctx: Ctx, values: SearchValues, { words }: NothingOutcome): LinkItem[] {
  const s = messages(ctx.language).search;
  return words.flatMap(({ typed, near }) =>
    (isCommonWord(typed) ? [] : near).map((word) => ({
      href: searchAddress(ctx.links.to('/servizi'), values, {
        words: words.map((other) => (other.typed === typed ? word : other.typed)).join(' '),
      }),
      label: s.tryWord(word),
    })),
  );
}

/** The same words without one of the choices, where that finds something. */
function fewerChoices(ctx: Ctx, values: SearchValues, { counts }: NothingOutcome): LinkItem[] {
  const s = messages(ctx.language).search;
  const base = ctx.links.to('/servizi');
  const chosen = choiceNames.filter((name) => values[name] !== undefined);
  const withoutOne = chosen.flatMap((name) => {
    const services = counts.without(name);
    const label = s.withoutChoice(choiceText(ctx.language, name, values[name] ?? ''), services);
    return services === 0 ? [] : [{ href: searchAddress(base, values, { [name]: undefined }), label }];
  });
  if (chosen.length < 2) return withoutOne;
  const none = Object.fromEntries(chosen.map((name) => [name, undefined]));
  return [...withoutOne, { href: searchAddress(base, values, none), label: s.withoutAny }];
}

/** The same search with fewer words, or farther away. */
function shorterSearches(ctx: Ctx, values: SearchValues, { words }: NothingOutcome): LinkItem[] {
  const t = messages(ctx.language).catalogue;
  const base = ctx.links.to('/servizi');
  const typed = words.map((word) => word.typed);
  // Words that are nowhere first: without them there is something to find.
  const candidates = words.length < 2 ? [] : [...words].sort((a, b) => Number(a.known) - Number(b.known));
  return [
    ...candidates.map(({ typed: word }) => ({
      href: searchAddress(base, values, { words: typed.filter((other) => other !== word).join(' ') }),
      label: t.tryWithout(word),
    })),
    ...(values.within === undefined
      ? []
      : [{ href: searchAddress(base, values, { within: undefined }), label: t.tryAnyDistance }]),
  ];
}
