import { dateAt } from '../../../domain/schedule/today.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ProgrammePhase, SharedStep } from '../model.ts';
import type { CityPathState } from '../share-store.ts';
import { isLate, isOnItsWay } from '../standing.ts';
import { dayInWords, stateInWords } from '../words.ts';

interface CitiesPageProps {
  readonly ctx: Ctx;
  readonly cities: readonly CityPathState[];
  readonly phases: readonly ProgrammePhase[];
}

/** Cities × steps at a glance, then what is late or stuck and why, then who is out. */
export function CitiesPage({ ctx, cities, phases }: CitiesPageProps) {
  const { language, links } = ctx;
  const { path: t } = messages(language);
  const codes = codesOf(cities, phases);
  const today = dateAt(ctx.now);
  const cell = ({ steps = [], standing }: CityPathState, code: string) => {
    const step = steps.find((one) => one.code === code);
    return step === undefined ? '–' : stateInWords(language, step, isOnItsWay(standing) ? today : undefined);
  };
  const out = cities.filter(({ standing }) => standing === 'paused' || standing === 'left');
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.lab.title}
      lead={t.lab.lead}
      width="wide"
      backHref={links.to('')}
      indexed={false}
    >
      <DataTable
        caption={t.lab.caption}
        narrow="scroll"
        columns={[{ label: t.lab.city }, ...codes.map((label) => ({ label }))]}
        rows={cities.map((city) => [
          <>
            <a href={links.to(`/percorsi/${city.slug}`)}>{city.name}</a>
            <br />
            <span class="text-secondary">
              {city.standing === undefined ? t.lab.neverJoined : t.standings[city.standing]}
            </span>
          </>,
          ...codes.map((code) => cell(city, code)),
        ])}
      />
      <Section id="attenzione" title={t.lab.attentionTitle}>
        <Attention ctx={ctx} cities={cities} today={today} />
      </Section>
      <Section id="fuori" title={t.lab.outTitle}>
        {out.length === 0 ? (
          <p>{t.lab.outNone}</p>
        ) : (
          <ul>
            {out.map(({ name, standing = 'left', since = '', reason = '' }) => (
              <li>
                <strong>{`${name}, ${t.standings[standing]}.`}</strong> {t.since(dayInWords(language, since), reason)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="passi" title={t.lab.stepsTitle}>
        <ul>
          {codes.flatMap((code) =>
            titlesOf(code, language, cities, phases).map((title) => <li>{`${code} ${title}`}</li>),
          )}
        </ul>
        <LinkList
          items={[
            { href: links.to('/programma'), label: t.lab.programmeLink },
            { href: links.to('/contesto'), label: t.lab.eventsLink },
            { href: links.to('/fatti'), label: messages(language).facts.title },
          ]}
        />
      </Section>
    </Page>
  );
}

function Attention({
  ctx: { language },
  cities,
  today,
}: {
  readonly ctx: Ctx;
  readonly cities: readonly CityPathState[];
  readonly today: string;
}) {
  const { path: t } = messages(language);
  const needs = (step: SharedStep) => step.state === 'stuck' || isLate(step, today);
  const found = cities
    .filter(({ standing }) => isOnItsWay(standing))
    .flatMap(({ name, steps = [] }) => steps.filter(needs).map((step) => ({ name, step })));
  if (found.length === 0) return <p>{t.lab.attentionNone}</p>;
  return (
    <ul>
      {found.map(({ name, step }) => (
        <li>
          <strong>{`${name}, ${step.code} ${step.title[language]}`}</strong>
          {`: ${stateInWords(language, step, today)}${step.due === null ? '' : `, ${t.dueOn(dayInWords(language, step.due))}`}. `}
          {step.reason ?? t.lab.noReason}
        </li>
      ))}
    </ul>
  );
}

/** What a code stands for: a step of the programme, or those that cities gave it to, each with whose it is. */
function titlesOf(
  code: string,
  language: Language,
  cities: readonly CityPathState[],
  phases: readonly ProgrammePhase[],
): string[] {
  const shared = phases.flatMap(({ steps }) => steps).find((step) => step.code === code);
  if (shared !== undefined) return [shared.title[language]];
  const own = cities.flatMap(({ name, steps = [] }) =>
    steps.filter((step) => step.code === code).map(({ title }) => ({ name, title: title[language] })),
  );
  return [...Map.groupBy(own, ({ title }) => title)].map(
    ([title, alike]) => `${title} (${formats(language).list(alike.map(({ name }) => name))})`,
  );
}

/** The programme's steps and those that some city added, in order. */
function codesOf(cities: readonly CityPathState[], phases: readonly ProgrammePhase[]): string[] {
  const all = [...phases.flatMap(({ steps }) => steps), ...cities.flatMap(({ steps = [] }) => steps)].map(
    ({ code }) => code,
  );
  const place = (code: string) => Number(code.split('.')[0]) * 100 + Number(code.split('.')[1]);
  return [...new Set(all)].sort((a, b) => place(a) - place(b));
}
