import { formats, messages } from '../../../i18n/index.ts';
import { helpOf } from '../../../domain/eligibility/topics.ts';
import { ButtonLink, Card, Cards, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { GroupCard } from '../../forming/public.ts';
import type { Findings } from './find-answers.ts';
import type { OpenEntry } from './open-store.ts';
import type { State } from './state.ts';

interface OpenResultsProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly findings: Findings;
}

/** What asks for nothing: services, people, and sharing with neighbours; each with why it is here. */
export function OpenResults({ ctx, state, findings }: OpenResultsProps) {
  const t = messages(ctx.language).orientation;
  const people = findings.open.filter(({ answerKind }) => answerKind === 'mutual');
  const services = findings.open.filter(({ answerKind }) => answerKind !== 'mutual');
  return (
    <>
      <Shareable ctx={ctx} findings={findings} />
      {services.length > 0 && (
        <Section id="aperti" title={t.openTitle}>
          <p>{t.openLead}</p>
          <Entries ctx={ctx} state={state} label={t.openTitle} entries={services} />
          <p>
            <a href={ctx.links.to('/servizi')}>{t.allOpen}</a>
          </p>
        </Section>
      )}
      {people.length > 0 && (
        <Section id="persone" title={t.peopleTitle}>
          <p>{t.peopleLead}</p>
          <Entries ctx={ctx} state={state} label={t.peopleTitle} entries={people} />
        </Section>
      )}
    </>
  );
}

interface EntriesProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly label: string;
  readonly entries: readonly OpenEntry[];
}

function Entries({ ctx, state, label, entries }: EntriesProps) {
  return (
    <Cards
      label={label}
      items={entries.map((entry) => (
        <Card
          title={<span lang={entry.language}>{entry.title}</span>}
          href={ctx.links.to(`/servizi/${entry.serviceId}`)}
        >
          {entry.providerName !== null && <p class="will-muted">{entry.providerName}</p>}
          {becauseOf(ctx, state, entry).map((line) => (
            <p>{line}</p>
          ))}
        </Card>
      ))}
    />
  );
}

/** Why an entry that asks for nothing is among the results. */
export function becauseOf(
  { language }: Pick<Ctx, 'language'>,
  { topics }: Pick<State, 'topics'>,
  entry: OpenEntry,
): string[] {
  const { orientation: t, vocabulary } = messages(language);
  const help = helpOf(topics);
  const kinds = entry.kindsOfHelp.filter((kind) => help.includes(kind)).map((kind) => vocabulary.kindsOfHelp[kind]);
  return [t.becauseHelp(formats(language).list(kinds)), ...(entry.ages !== null ? [t.becauseAge] : [])];
}

function Shareable({ ctx, findings }: Pick<OpenResultsProps, 'ctx' | 'findings'>) {
  const { orientation: t, vocabulary } = messages(ctx.language);
  if (findings.shareable.length === 0) return <></>;
  const kinds = findings.shareable.map((kind) => vocabulary.kindsOfHelp[kind].toLowerCase());
  return (
    <Section id="dividere" title={t.shareTitle}>
      <p>{t.shareText(formats(ctx.language).alternatives(kinds))}</p>
      <p class="will-muted">{t.shareWhy}</p>
      {findings.groups.length > 0 && (
        <Cards
          label={t.groupsLabel}
          items={findings.groups.map((group) => (
            <GroupCard ctx={ctx} group={group} />
          ))}
        />
      )}
      <p>
        <ButtonLink tone="people" href={ctx.links.to('/chiedi')}>
          {t.shareAction}
        </ButtonLink>
      </p>
    </Section>
  );
}
