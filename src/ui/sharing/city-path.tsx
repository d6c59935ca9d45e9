import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';
import { Timeline, type TimelineStep } from './timeline.tsx';

export interface Phase {
  readonly name: string;
  readonly steps: readonly TimelineStep[];
  readonly learned?: Child | undefined;
}

/** The path of a city through the lab: three phases as a walk, where it stands, what it learned at each. */
export function CityPath({ phases }: { readonly phases: readonly Phase[] }) {
  const { ui } = useTexts();
  return (
    <ol class="list-unstyled will-path">
      {phases.map((phase, index) => (
        <li class="will-phase">
          <h3>{ui.phaseOf(index + 1, phase.name)}</h3>
          <Timeline steps={phase.steps} label={phase.name} />
          {phase.learned !== undefined && (
            <div class="will-learned">
              <p>
                <strong>{ui.learned}</strong>
              </p>
              <p>{phase.learned}</p>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
