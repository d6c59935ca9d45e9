import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';

export interface FigureProps {
  /** Already in words and figures of the page's language: "126", "5,50 €", "meno di 5". */
  readonly value: string;
  readonly label: string;
  /** A day: "Dato al 3 marzo 2026". */
  readonly date?: string | undefined;
  /** The same in whole words, where it is of a month or of half a year. */
  readonly dated?: string | undefined;
  readonly range?: { readonly low: string; readonly high: string } | undefined;
  readonly source?: { readonly href: string; readonly label: string } | undefined;
  /** The door: definition, numerator and denominator, the query. */
  readonly how?: Child | undefined;
}

/** A number of the lab: value, date, range if there is one, where it comes from and how it is worked out. */
export function Figure({ value, label, date, dated, range, source, how }: FigureProps) {
  const { common, ui } = useTexts();
  return (
    <div class="will-figure">
      <p class="will-figure-value">{value}</p>
      <p class="will-figure-label">{label}</p>
      <p class="will-figure-facts">
        {range !== undefined && <span>{ui.range(range.low, range.high)}</span>}
        {dated !== undefined && <span>{dated}</span>}
        {date !== undefined && <span>{ui.figureDate(date)}</span>}
        {source !== undefined && (
          <span>
            {common.source}: <a href={source.href}>{source.label}</a>
          </span>
        )}
      </p>
      {how !== undefined && (
        <details class="will-why">
          <summary>{ui.howComputed}</summary>
          <div class="will-why-body">{how}</div>
        </details>
      )}
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { readonly children: Child }) {
  return <div class="will-figures">{children}</div>;
}
