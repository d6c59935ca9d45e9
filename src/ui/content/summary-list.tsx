import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';

export interface SummaryRow {
  readonly label: string;
  readonly value: Child;
  /** Back to the question, with its answer kept. */
  readonly changeHref?: string | undefined;
}

/** "Controlla le tue risposte": what was said, with a way to change each thing. Also for the facts about one thing. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const { common, ui } = useTexts();
  return (
    <dl class="will-summary">
      {rows.map((row) => (
        <div class="will-summary-row">
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.changeHref !== undefined && (
            <dd class="will-summary-change">
              <a href={row.changeHref}>
                {common.change}
                <span class="visually-hidden">{ui.changeWhat(row.label)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
