import { messages } from '../../../i18n/index.ts';
import { ButtonLink, DataTable, Notice, Page, Section, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { GroupWords } from '../word-versions/model.ts';
import type { CityGroup } from './model.ts';

interface SynonymListProps {
  readonly ctx: Ctx;
  readonly groups: readonly CityGroup[];
  /** Of the city's own, taken away. */
  readonly removed: readonly { readonly code: string; readonly words: GroupWords }[];
  readonly saved: boolean;
}

/** Every group of words that find one another, with what it is and where to change it. */
export function SynonymList({ ctx, groups, removed, saved }: SynonymListProps) {
  const { synonyms: t, vocabulary, wordVersions } = messages(ctx.language);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/servizi')}
    >
      {saved && <Notice tone="success" live title={t.saved} />}
      <p>
        <ButtonLink href={ctx.links.to('/servizi/parole/nuovo')}>{t.add}</ButtonLink>
      </p>
      <DataTable
        caption={t.caption(groups.length)}
        columns={[{ label: t.words }, { label: t.help }, { label: t.state }, { label: t.origin }]}
        rows={groups.map((group) => [
          <a href={ctx.links.to(`/servizi/parole/${group.code}`)}>{group.words.join(', ')}</a>,
          group.help.length === 0 ? '–' : group.help.map((kind) => vocabulary.kindsOfHelp[kind]).join(', '),
          <Tag tone={group.active ? 'good' : 'neutral'}>{group.active ? t.on : t.off}</Tag>,
          t.origins[group.origin],
        ])}
      />
      {removed.length > 0 && (
        <Section id="tolti" title={wordVersions.removed}>
          <p>{wordVersions.removedText}</p>
          <ul>
            {removed.map(({ code, words }) => (
              <li>
                <a href={ctx.links.to(`/servizi/parole/${code}/versioni`)}>{words.words.join(', ')}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
