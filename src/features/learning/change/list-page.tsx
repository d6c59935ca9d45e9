import { messages } from '../../../i18n/index.ts';
import { ButtonLink, EmptyState, LinkList, Notice, Page, Section, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { isOver } from './keep-round.ts';
import { KnownDifficulties } from './known-difficulties.tsx';
import type { Round } from './model.ts';
import type { RoundList } from './read-rounds.ts';
import { dayInWords, halfInWords } from './words.ts';

/** The rounds of a city, with the one that is due first. */
export function RoundListPage({ ctx, list }: { readonly ctx: Ctx; readonly list: RoundList }) {
  const { language, links } = ctx;
  const t = messages(language).change;
  const { due } = list;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} backHref={links.to('/laboratorio')} indexed={false}>
      {due !== undefined && (
        <Notice tone="warning" title={t.dueTitle(halfInWords(language, due.halfYear))}>
          <p>{t.dueText(dayInWords(language, due.since))}</p>
          {list.mayKeep ? (
            <ButtonLink href={learningLink(ctx, '/cambiamento/apri')}>{t.open}</ButtonLink>
          ) : (
            <p>{t.dueReader}</p>
          )}
        </Notice>
      )}
      <Section id="giri" title={t.roundsTitle}>
        {list.rounds.length === 0 ? (
          <EmptyState level={3} title={t.noRounds} why={t.noRoundsWhy} />
        ) : (
          <LinkList
            items={list.rounds.map((round) => ({
              href: learningLink(ctx, `/cambiamento/${round.halfYear}`),
              label: halfInWords(language, round.halfYear),
              about: (
                <>
                  {`${stateInWords(ctx, round)}, ${t.modes[round.mode]}`}
                  {round.madeUp && (
                    <>
                      {' '}
                      <Tag tone="care">{t.madeUpRound}</Tag>
                    </>
                  )}
                </>
              ),
            }))}
          />
        )}
      </Section>
      <LinkList
        items={[
          { href: links.site('/laboratorio/cambiamento'), label: t.acrossLink, about: t.acrossAbout },
          { href: links.site('/laboratorio/rapporto#capitolo-3'), label: t.reportLink },
        ]}
      />
      <KnownDifficulties language={language} />
    </Page>
  );
}

export function stateInWords({ language, now }: Ctx, round: Round): string {
  const t = messages(language).change;
  if (round.closedOn !== null) return t.stateClosed(dayInWords(language, round.closedOn));
  const last = dayInWords(language, round.closesOn);
  return isOver(round, now) ? t.stateOver(last) : t.stateOpen(last);
}
