import { figureParts, supplyParts, type Range, type RecordedPart } from '../../../domain/diagnosis/parts.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { RangeChart, type RangeMoment } from '../../../ui/index.ts';
import { gapOverTime, partOverTime, rangeOfGap } from '../figures/over-time.ts';
import type { Figure } from '../model.ts';
import { gapInWords, rangeInWords } from '../words.ts';

interface OverTimeProps {
  readonly language: Language;
  /** The newest written first. */
  readonly history: readonly Figure[];
}

interface Drawn {
  readonly id: string;
  readonly title: string;
  readonly part: RecordedPart | 'need';
  readonly moments: readonly RangeMoment[];
}

/** How the gap and each of its parts went, by the days that the figures are of: what is known on two days at least is drawn, with its range. */
export function OverTimeCharts({ language, history }: OverTimeProps) {
  const { view: t } = messages(language).diagnosis;
  const drawn = chartsOf(language, history).filter(({ moments }) => daysKnown(moments) >= 2);
  if (drawn.length === 0) return <p>{t.nothingToDraw}</p>;
  return (
    <>
      <p>{t.overTimeText}</p>
      <div class="will-small-charts">
        {drawn.map(({ id, title, part, moments }) => (
          <RangeChart
            id={`tempo-${id}`}
            title={title}
            description={inWords(language, moments)}
            moments={moments}
            dayLabel={t.columns.on}
            valueLabel={t.columns.value}
            say={(value) => rangeInWords(language, part, { low: value, high: value })}
          />
        ))}
      </div>
    </>
  );
}

function chartsOf(language: Language, history: readonly Figure[]): Drawn[] {
  const { diagnosis: t } = messages(language);
  const moment = (day: string, range: Range | undefined, text: string): RangeMoment => ({
    day: readDay(day) ?? 0,
    dayText: formats(language).dateShort(new Date(`${day}T12:00:00Z`)),
    range,
    text,
  });
  const gap = gapOverTime(history).map((one) => moment(one.day, rangeOfGap(one.gap), gapInWords(language, one.gap)));
  const parts = [...figureParts, ...supplyParts].map((part): Drawn => ({
    id: part,
    title: t.parts[part],
    part,
    moments: partOverTime(history, part).map(({ day, range }) =>
      moment(day, range, range === undefined ? t.unknown : rangeInWords(language, part, range)),
    ),
  }));
  return [{ id: 'manca', title: t.view.gapTitle, part: 'need', moments: gap }, ...parts];
}

function daysKnown(moments: readonly RangeMoment[]): number {
  return moments.filter(({ range }) => range !== undefined).length;
}

/** What one sees, for who does not: where it began, where it is, and how many days in between nobody knows. */
function inWords(language: Language, moments: readonly RangeMoment[]): string {
  const { view: t } = messages(language).diagnosis;
  const known = moments.filter(({ range }) => range !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return t.nothingToDraw;
  return t.overTimeDescription(
    { day: first.dayText, value: first.text },
    { day: last.dayText, value: last.text },
    moments.length - known.length,
  );
}
