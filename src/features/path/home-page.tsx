import { dateAt } from '../../domain/schedule/today.ts';
import { messages } from '../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  CityPath,
  EmptyState,
  LinkList,
  Page,
  Section,
  type TimelineStep,
} from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import { expiryOf } from './agreements/expiry.ts';
import type { Agreement } from './agreements/model.ts';
import { endInWords } from './agreements/words.ts';
import { homeLinks } from './home-links.ts';
import type { Membership, PathStep } from './model.ts';
import { mayKeepPath } from './policy.ts';
import type { PathView } from './read-path.ts';
import { isLate, isOnItsWay, whatIsNext } from './standing.ts';
import { dayInWords, titleOf } from './words.ts';

/** The city's first page in the lab: what comes now and what is late first, then the three phases, then the rest. */
export function PathHomePage({ ctx, path }: { readonly ctx: Ctx; readonly path: PathView }) {
  const { language, links, municipality } = ctx;
  const { path: t } = messages(language);
  const last = path.memberships.at(-1);
  return (
    <Page shell={shellFor(ctx)} title={t.home.title(municipality.name)} lead={t.home.lead} width="wide" indexed={false}>
      {last === undefined ? (
        <EmptyState title={t.home.notYetTitle} why={t.home.notYetWhy}>
          {mayKeepPath(ctx.actor, municipality) !== undefined && (
            <ButtonLink href={links.to('/laboratorio/adesione')}>{t.home.join}</ButtonLink>
          )}
        </EmptyState>
      ) : (
        <Joined ctx={ctx} path={path} last={last} />
      )}
      <Section id="altro" title={t.home.elseTitle}>
        <LinkList items={homeLinks(ctx)} />
      </Section>
    </Page>
  );
}

function Joined({ ctx, path, last }: { readonly ctx: Ctx; readonly path: PathView; readonly last: Membership }) {
  const { language, links } = ctx;
  const { path: t } = messages(language);
  const today = isOnItsWay(last.kind) ? dateAt(ctx.now) : undefined;
  return (
    <>
      <p>
        <strong>{t.standingNow[last.kind]}.</strong> {t.since(dayInWords(language, last.on), last.reason)}
      </p>
      <Section id="adesso" title={t.home.nowTitle}>
        {isOnItsWay(last.kind) ? (
          <Next ctx={ctx} steps={path.steps} />
        ) : (
          <p>{t.step.standstill[last.kind === 'left' ? 'left' : 'paused']}</p>
        )}
      </Section>
      <Expiring ctx={ctx} agreements={path.agreements} />
      <Section id="fasi" title={t.home.pathTitle}>
        <CityPath
          phases={path.phases.map(({ code, title }) => ({
            name: title[language],
            steps: path.steps.filter(({ phase }) => String(phase) === code).map((step) => asMoment(ctx, step, today)),
          }))}
        />
        {mayKeepPath(ctx.actor, ctx.municipality) !== undefined && last.kind !== 'left' && (
          <Actions>
            <ButtonLink tone="secondary" href={links.to('/laboratorio/passi')}>
              {t.home.addStep}
            </ButtonLink>
          </Actions>
        )}
      </Section>
    </>
  );
}

function Next({ ctx, steps }: { readonly ctx: Ctx; readonly steps: readonly PathStep[] }) {
  const { language, links } = ctx;
  const { path: t } = messages(language);
  const { late, stuck, underWay, next } = whatIsNext(steps, dateAt(ctx.now));
  const item = (label: string) => (step: PathStep) => ({
    href: links.to(`/laboratorio/passi/${step.code}`),
    label: `${step.code} ${titleOf(step, language)}`,
    about: [label, step.due === null ? [] : t.dueOn(dayInWords(language, step.due)), step.reason ?? []]
      .flat()
      .join(' · '),
  });
  const items = [
    ...late.map(item(t.home.late)),
    ...stuck.map(item(t.home.stuck)),
    ...underWay.map(item(t.home.underWay)),
    ...(next === undefined ? [] : [next].map(item(t.home.next))),
  ];
  return items.length === 0 ? <p>{t.home.nothing}</p> : <LinkList items={items} />;
}

/** Agreements that end soon, or have ended without anybody closing them. */
function Expiring({ ctx, agreements }: { readonly ctx: Ctx; readonly agreements: readonly Agreement[] }) {
  const { language, links } = ctx;
  const { path: t } = messages(language);
  const today = dateAt(ctx.now);
  const near = agreements.filter((one) => ['soon', 'expired'].includes(expiryOf(one, today)));
  if (near.length === 0) return null;
  return (
    <Section id="scadono" title={t.home.soonTitle}>
      <LinkList
        items={near.map((one) => ({
          href: links.to(`/laboratorio/accordi/${one.id}`),
          label: one.body,
          about: endInWords(language, one, today),
        }))}
      />
    </Section>
  );
}

function asMoment({ language, links }: Ctx, step: PathStep, today: string | undefined): TimelineStep {
  const { path: t } = messages(language);
  const place = { 'not-begun': 'next', 'under-way': 'now', stuck: 'now', done: 'done', skipped: 'done' } as const;
  const over = step.state === 'done' || step.state === 'skipped';
  return {
    state: place[step.state],
    title: <a href={links.to(`/laboratorio/passi/${step.code}`)}>{`${step.code} ${titleOf(step, language)}`}</a>,
    ...(step.doer !== null && { who: step.doer }),
    word: today !== undefined && isLate(step, today) ? `${t.states[step.state]}, ${t.late}` : t.states[step.state],
    ...(step.due !== null && !over && { when: t.dueOn(dayInWords(language, step.due)) }),
  };
}
