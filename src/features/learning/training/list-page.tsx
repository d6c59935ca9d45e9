import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Card, Cards, EmptyState, LinkList, Page, Section, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { AssessmentList } from './assessment-list.tsx';
import type { Assessment } from './assessment-store.ts';
import type { Module } from './model.ts';
import { moduleWhen } from './module-when.ts';
import type { Programme } from './read-training.ts';
import type { TrainingAttended } from './training-attended.ts';

interface ListPageProps {
  readonly ctx: Ctx;
  readonly programme: Programme;
  /** What the own city attended; nothing for the lab and the public. */
  readonly attended: readonly TrainingAttended[];
  /** The own self-assessments, for whoever opens them. */
  readonly assessments: readonly Assessment[] | undefined;
}

/** The programme: what comes, what each does when it suits, what was, and for a city what it attended. */
export function TrainingListPage({ ctx, programme, attended, assessments }: ListPageProps) {
  const t = messages(ctx.language).training;
  const { upcoming, ownTime, past, dayUnknown, unpublished, audience } = programme;
  const published = [upcoming, ownTime, past, dayUnknown].flat();
  const staff = audience !== 'everyone';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: published.some(({ madeUp }) => madeUp) })}
      title={t.title}
      lead={staff ? t.leadStaff : t.lead}
      // A city's own page stands behind its door to the lab.
      {...(staff && ctx.municipality.kind !== 'lab' && { backHref: ctx.links.to('/laboratorio') })}
      indexed={!staff}
      width="wide"
    >
      {audience === 'writer' && (
        <Actions>
          <ButtonLink href={learningLink(ctx, '/formazione/nuovo')}>{t.add}</ButtonLink>
        </Actions>
      )}
      {published.length === 0 && <EmptyState title={t.noneTitle} why={t.noneWhy} />}
      <ModuleCards ctx={ctx} id="prossimi" title={t.nextTitle} modules={upcoming} />
      <ModuleCards ctx={ctx} id="quando-vuoi" title={t.ownTimeTitle} modules={ownTime} />
      <ModuleCards ctx={ctx} id="senza-giorno" title={t.unknownDayTitle} modules={dayUnknown} />
      <ModuleLinks ctx={ctx} id="passati" title={t.pastTitle} modules={past} />
      <ModuleLinks ctx={ctx} id="bozze" title={t.draftsTitle} modules={unpublished} />
      {staff && ctx.municipality.kind !== 'lab' && <Attended ctx={ctx} attended={attended} />}
      {assessments !== undefined && <AssessmentList ctx={ctx} assessments={assessments} />}
      <LinkList
        items={[
          { href: learningLink(ctx, '/formazione/competenze'), label: t.allSkills },
          { href: learningLink(ctx, '/formazione/citta'), label: messages(ctx.language).assessment.acrossLink },
        ]}
      />
    </Page>
  );
}

interface ModulesProps {
  readonly ctx: Ctx;
  readonly id: string;
  readonly title: string;
  readonly modules: readonly Module[];
}

function ModuleCards({ ctx, id, title, modules }: ModulesProps) {
  const t = messages(ctx.language).training;
  if (modules.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <Cards
        label={title}
        items={modules.map((module) => (
          <Card
            title={module.title}
            href={learningLink(ctx, `/formazione/${module.id}`)}
            above={module.madeUp ? <Tag tone="care">{t.madeUp}</Tag> : undefined}
          >
            <p>{moduleWhen(ctx.language, module)}</p>
            {module.meetingTitle !== null && <p>{t.atMeeting(module.meetingTitle)}</p>}
          </Card>
        ))}
      />
    </Section>
  );
}

function ModuleLinks({ ctx, id, title, modules }: ModulesProps) {
  const t = messages(ctx.language).training;
  if (modules.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <LinkList
        items={modules.map((module) => ({
          href: learningLink(ctx, `/formazione/${module.id}`),
          label: module.title,
          about: [
            ...(module.state === 'published' ? [] : [t.states[module.state]]),
            moduleWhen(ctx.language, module),
            ...(module.madeUp ? [t.madeUp] : []),
          ].join(' · '),
        }))}
      />
    </Section>
  );
}

function Attended({ ctx, attended }: Pick<ListPageProps, 'ctx' | 'attended'>) {
  const t = messages(ctx.language).training.attendance;
  return (
    <Section id="partecipato" title={t.attendedTitle}>
      {attended.length === 0 ? (
        <p>{t.attendedNone}</p>
      ) : (
        <LinkList
          items={attended.map(({ moduleId, title, people }) => ({
            href: learningLink(ctx, `/formazione/${moduleId}`),
            label: title,
            about: people === 'withheld' ? t.withheld : t.people(people),
          }))}
        />
      )}
    </Section>
  );
}
