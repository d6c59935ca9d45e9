import { useTexts } from '../language-context.ts';

export interface ThresholdProps {
  readonly present: number;
  readonly missing: number;
  /** Where and when they are missing, to follow "Manca 1 famiglia": "entro 600 m, il giovedì". */
  readonly where?: string | undefined;
}

function PersonSign({ present }: { readonly present: boolean }) {
  return (
    <svg
      class={present ? 'will-person-here' : 'will-person-missing'}
      viewBox="0 0 28 32"
      width="28"
      height="32"
      focusable="false"
    >
      <circle cx="14" cy="9" r="6" />
      <path d="M3 29c0-7 5-10 11-10s11 3 11 10z" />
    </svg>
  );
}

/** How many families there are and how many are missing: as people, then in words. */
export function Threshold({ present, missing, where }: ThresholdProps) {
  const { ui } = useTexts();
  const people = [...Array<boolean>(present).fill(true), ...Array<boolean>(missing).fill(false)];
  const missingWords = where === undefined ? ui.familiesMissing(missing) : ui.familiesMissingWhere(missing, where);
  return (
    <div class="will-threshold">
      <div class="will-threshold-people" aria-hidden="true">
        {people.map((here) => (
          <PersonSign present={here} />
        ))}
      </div>
      <p class="will-threshold-words">
        <strong>{missing === 0 ? ui.groupComplete(present) : missingWords}</strong>
        {missing > 0 && <span>{ui.familiesAlready(present)}</span>}
      </p>
    </div>
  );
}
