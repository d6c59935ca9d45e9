import { fieldId } from './field-errors.ts';
import { Icon } from '../content/icon.tsx';

export interface NearMeProps {
  readonly name: string;
  readonly label: string;
  /** The field that another place is written in: emptied when the position is used. */
  readonly clears: string;
  /** Said where the device does not tell. */
  readonly failed: string;
  /** The position in use: "45.584,9.274". */
  readonly value?: string | undefined;
}

/**
 * Asks the device where it is, rounds it to a thousandth of a degree and sends the form with it. Without script it is not
 * there. A position that came with the address stays with the form until another place is written.
 */
export function NearMe({ name, clears, label, failed, value }: NearMeProps) {
  return (
    <div class="form-group will-near-me">
      <input type="hidden" id={fieldId(name)} name={name} value={value} disabled={value === undefined} />
      <button
        class="btn btn-outline-primary"
        type="button"
        data-near={fieldId(name)}
        data-clears={clears}
        data-failed={failed}
        hidden
      >
        <Icon name="place" />
        <span aria-live="polite">{label}</span>
      </button>
    </div>
  );
}
