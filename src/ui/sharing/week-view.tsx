import { useTexts, type Texts } from '../language-context.ts';
import { spanAround, weekDays, type DaySpan, type WeekWindow } from './week-window.ts';

export interface WeekViewProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly windows: readonly WeekWindow[];
  readonly found?: readonly WeekWindow[] | undefined;
  /** Hours that were found and are not this reader's: a group meets then without it. */
  readonly others?: readonly WeekWindow[] | undefined;
  /** How far the windows may move, in minutes. */
  readonly toleranceMinutes?: number | undefined;
  readonly windowsLabel?: string | undefined;
  readonly foundLabel?: string | undefined;
  readonly othersLabel?: string | undefined;
  readonly span?: DaySpan | undefined;
}

type Kind = 'windows' | 'tolerance' | 'found' | 'others';

const insets: Record<Kind, number> = { tolerance: 2, windows: 5, found: 9, others: 9 };
const gutter = 46;
const column = 40;
const row = 14;
const top = 26;

function hoursOf(windows: readonly WeekWindow[], { ui, formats }: Texts): string[] {
  return [...windows]
    .sort((a, b) => a.day - b.day || a.from - b.from)
    .map(({ day, from, to }) => ui.weekHours(formats.weekday(day), formats.slot(from), formats.slot(to)));
}

function Blocks({
  windows,
  span,
  kind,
}: {
  readonly windows: readonly WeekWindow[];
  readonly span: DaySpan;
  readonly kind: Kind;
}) {
  const inset = insets[kind];
  return (
    <g class={`will-week-${kind}`}>
      {windows.map(({ day, from, to }) => (
        <rect
          x={gutter + day * column + inset}
          y={top + (from - span.from) * row + 1}
          width={column - inset * 2}
          height={(to - from) * row - 2}
          rx="4"
        />
      ))}
    </g>
  );
}

function Grid({ span, texts }: { readonly span: DaySpan; readonly texts: Texts }) {
  const hours = Array.from({ length: Math.floor((span.to - span.from) / 4) + 1 }, (_, index) => span.from + index * 4);
  return (
    <>
      {weekDays.map((day) => (
        <text class="will-week-day-name" x={gutter + (day + 0.5) * column} y="15" text-anchor="middle">
          {texts.formats.weekdayShort(day)}
        </text>
      ))}
      {hours.map((slot) => {
        const y = top + (slot - span.from) * row;
        return (
          <g>
            <text x={gutter - 8} y={y} dy="0.35em" text-anchor="end">
              {texts.formats.slot(slot)}
            </text>
            <line x1={gutter} x2={gutter + 7 * column} y1={y} y2={y} />
          </g>
        );
      })}
    </>
  );
}

function Key({
  kind,
  label,
  lines,
}: {
  readonly kind: Kind;
  readonly label: string;
  readonly lines: readonly string[];
}) {
  const { ui } = useTexts();
  return (
    <div class="will-week-key">
      <dt>
        <svg
          viewBox="0 0 16 16"
          width="16"
          height="16"
          aria-hidden="true"
          focusable="false"
          class={`will-week-${kind}`}
        >
          <rect x="1" y="1" width="14" height="14" rx="3" />
        </svg>
        {label}
      </dt>
      {lines.length === 0 ? <dd>{ui.weekNothing}</dd> : lines.map((line) => <dd>{line}</dd>)}
    </div>
  );
}

function widened(windows: readonly WeekWindow[], minutes: number): WeekWindow[] {
  const slots = minutes / 30;
  return windows.map(({ day, from, to }) => ({ day, from: Math.max(0, from - slots), to: Math.min(48, to + slots) }));
}

/** A week to look at: when someone can, how far that may move, which hours were found. The list beside it says the same. */
export function WeekView(props: WeekViewProps) {
  const { id, title, windows, found, others = [], toleranceMinutes = 0 } = props;
  const texts = useTexts();
  const tolerance = toleranceMinutes > 0 ? widened(windows, toleranceMinutes) : [];
  const shown = spanAround([...windows, ...tolerance, ...(found ?? []), ...others], props.span ?? { from: 16, to: 40 });
  const height = top + (shown.to - shown.from) * row + 10;
  return (
    <figure class="figure will-week-view">
      <svg
        viewBox={`0 0 ${gutter + 7 * column + 2} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        focusable="false"
      >
        <title id={`${id}-title`}>{title}</title>
        <Grid span={shown} texts={texts} />
        <Blocks windows={tolerance} span={shown} kind="tolerance" />
        <Blocks windows={windows} span={shown} kind="windows" />
        <Blocks windows={others} span={shown} kind="others" />
        <Blocks windows={found ?? []} span={shown} kind="found" />
      </svg>
      <figcaption>
        <p class="figure-caption">{title}</p>
        <dl>
          <Key kind="windows" label={props.windowsLabel ?? texts.ui.weekWindows} lines={hoursOf(windows, texts)} />
          {tolerance.length > 0 && (
            <Key kind="tolerance" label={texts.ui.weekRoom} lines={[texts.ui.weekMinutes(toleranceMinutes)]} />
          )}
          {found !== undefined && (
            <Key kind="found" label={props.foundLabel ?? texts.ui.weekFound} lines={hoursOf(found, texts)} />
          )}
          {others.length > 0 && (
            <Key kind="others" label={props.othersLabel ?? texts.ui.weekOthers} lines={hoursOf(others, texts)} />
          )}
        </dl>
      </figcaption>
    </figure>
  );
}
