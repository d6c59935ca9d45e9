import { speaksOf, tiedAnswers } from '../../../domain/change/between-rounds.ts';
import type { Moved } from '../../../domain/change/compare-rounds.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { DataTable, LinkList, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../meetings/when-in-words.ts';
import { learningLink } from '../parties.ts';
import { attendingOffices } from '../training/model.ts';
import type { Between } from './read-between.ts';
import { codeInWords, dayInWords } from './words.ts';

interface BetweenSectionProps {
  readonly ctx: Ctx;
  readonly between: Between;
  readonly moved: readonly Moved[];
}

/** What moved since the round before, beside the training and the steps that lay between: together, and no more claimed than that. */
export function BetweenSection({ ctx, between, moved }: BetweenSectionProps) {
  const { language } = ctx;
  const t = messages(language).changeTied;
  const { days, modules, withoutDay, steps } = between;
  return (
    <Section id="in-mezzo" title={t.title}>
      <p>{t.text(dayInWords(language, days.from), dayInWords(language, days.to))}</p>
      <h3>{t.trainingTitle}</h3>
      {modules.length === 0 ? <p>{t.noModules}</p> : <ModulesAttended ctx={ctx} modules={modules} />}
      {withoutDay.length > 0 && (
        <>
          <p>{t.withoutDay}</p>
          <ModulesAttended ctx={ctx} modules={withoutDay} />
        </>
      )}
      <TrainedAnswers ctx={ctx} modules={modules} moved={moved} />
      <h3>{t.stepsTitle}</h3>
      {steps === undefined ? (
        <p>{messages(language).change.stuckHidden}</p>
      ) : (
        <>
          <p>{t.steps(steps.stuckThen, steps.wentOn, steps.stuckNow)}</p>
          <StepsThatWentOn ctx={ctx} steps={steps.wentOnSteps} />
        </>
      )}
    </Section>
  );
}

/** Which modules, on which day where they have one, by how many of which office. */
function ModulesAttended({ ctx, modules }: { readonly ctx: Ctx; readonly modules: Between['modules'] }) {
  const t = messages(ctx.language).changeTied;
  const when = (day: number | null) => (day === null ? t.noDay : dateInWords(ctx.language, day));
  return (
    <LinkList
      items={modules.map(({ moduleId, title, day, offices }) => ({
        href: learningLink(ctx, `/formazione/${moduleId}`),
        label: title,
        about: t.moduleLine(when(day), byOffice(ctx.language, offices)),
      }))}
    />
  );
}

/** "sportello 3, assistenti sociali 5": a plain row, since names of offices have an "and" of their own. */
function byOffice(language: Language, offices: Between['modules'][number]['offices']): string {
  const { offices: names } = messages(language).training.attendance;
  return attendingOffices
    .flatMap((office) => {
      const people = offices[office] ?? 0;
      return people === 0 ? [] : [`${names[office].toLowerCase()} ${people}`];
    })
    .join(', ');
}

/** Answers that training speaks of, in both rounds, each with the modules that were attended between. */
function TrainedAnswers({ ctx, modules, moved }: Omit<BetweenSectionProps, 'between'> & Pick<Between, 'modules'>) {
  const { language } = ctx;
  const { change, changeTied: t } = messages(language);
  const rows = tiedAnswers.flatMap((answer) => {
    const found = moved.find(({ question, code }) => question === answer.question && code === answer.code);
    if (found === undefined) return [];
    const links = modules
      .filter((module) => speaksOf(answer, module))
      .map(({ moduleId, title }) => <a href={learningLink(ctx, `/formazione/${moduleId}`)}>{title}</a>);
    return [
      [
        `${change.titles[answer.question]}: ${codeInWords(language, answer.question, answer.code)}`,
        change.share(found.before.yes, found.before.of),
        change.share(found.now.yes, found.now.of),
        change.movements[found.movement],
        links.length === 0 ? t.none : links.flatMap((link, index) => (index === 0 ? [link] : ['; ', link])),
      ],
    ];
  });
  return (
    <DataTable
      caption={t.trainingTitle}
      hideCaption
      columns={[
        { label: change.what },
        { label: change.before, kind: 'figure' },
        { label: change.now, kind: 'figure' },
        { label: change.movement },
        { label: t.between },
      ]}
      rows={rows}
    />
  );
}

function StepsThatWentOn({
  ctx,
  steps,
}: {
  readonly ctx: Ctx;
  readonly steps: NonNullable<Between['steps']>['wentOnSteps'];
}) {
  const { language, links } = ctx;
  const t = messages(language).changeTied;
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map(({ code, title, from, until }) => (
        <li>
          <a href={links.to(`/laboratorio/passi/${code}`)}>
            {`${code} ${typeof title === 'string' ? title : title[language]}`}
          </a>
          {`: ${t.stuckUntil(dayInWords(language, from), dayInWords(language, until?.on ?? from))}`}
        </li>
      ))}
    </ul>
  );
}
