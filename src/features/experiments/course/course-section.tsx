import { messages } from '../../../i18n/index.ts';
import { DataTable, Notice, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { courseAgainHref } from '../again/again-hrefs.ts';
import { sayMeasured, sayMonth, sayNumber } from '../indicators/say-value.ts';
import type { Course, IndicatorCourse } from './read-course.ts';
import { sayAtTarget, sayVerdict } from './say-verdict.ts';

/** How it is going, by the design that was registered: what was measured, and what one may say of it. */
export function CourseSection({
  ctx,
  experimentId,
  course,
}: {
  readonly ctx: Ctx;
  readonly experimentId: string;
  readonly course: Course;
}) {
  const t = messages(ctx.language).experiments;
  return (
    <Section id="andamento" title={t.courseTitle}>
      <p>
        {t.courseUntil(sayMonth(ctx.language, course.until))}{' '}
        <a href={ctx.links.to('/laboratorio/misure')}>{t.toMeasures}</a>
      </p>
      {course.stop === 'stop' && (
        <Notice tone="warning" title={t.stopRule}>
          {t.stopStates.stop}
        </Notice>
      )}
      {course.stop !== 'stop' && (
        <p>
          {t.stopRule}: {t.stopStates[course.stop]}
        </p>
      )}
      <DataTable
        caption={t.courseCaption}
        columns={[
          { label: messages(ctx.language).indicators.indicator },
          { label: t.baseline },
          { label: t.target },
          { label: t.lastValue },
          { label: t.canSay },
        ]}
        rows={course.indicators.map((one) => courseRow(ctx, experimentId, one))}
      />
    </Section>
  );
}

function courseRow(ctx: Ctx, experimentId: string, course: IndicatorCourse) {
  const { planned, definition, months, reading, renewed } = course;
  const t = messages(ctx.language).experiments;
  const last = months.at(-1);
  const say = (value: number) => sayNumber(ctx.language, definition, value);
  const atTarget = reading?.atTarget && sayAtTarget(ctx.language, reading.atTarget);
  const note = renewed === undefined ? '' : t.definitionRenewed(planned.version, renewed);
  return [
    <a href={ctx.links.to(`/laboratorio/misure/${definition.code}`)}>{definition.words[ctx.language].name}</a>,
    planned.baseline === undefined ? t.baselineUnknown : say(planned.baseline),
    say(planned.target),
    last === undefined ? t.noValue : sayMeasured(ctx.language, definition, last),
    reading === undefined
      ? [t.noValue, ' ', note]
      : [
          [
            sayVerdict(ctx.language, definition, reading.verdict),
            judge(ctx, definition.direction, reading.verdict.kind),
            atTarget ?? '',
            note,
          ]
            .filter((part) => part !== '')
            .join(' '),
          ' ',
          <a href={courseAgainHref(ctx, experimentId, definition.code)}>
            {messages(ctx.language).askedAgain.link(definition.words[ctx.language].name)}
          </a>,
        ],
  ];
}

/** Whether what was found is what one wanted. */
function judge(ctx: Ctx, direction: IndicatorCourse['definition']['direction'], kind: string): string {
  const t = messages(ctx.language).experiments;
  if (direction === 'neither' || (kind !== 'more' && kind !== 'less')) return '';
  return (kind === 'more') === (direction === 'more-is-better') ? t.judged : t.judgedAgainst;
}
