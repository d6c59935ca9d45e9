import type { Child } from 'hono/jsx';
import { fieldId } from '../form/field-errors.ts';
import { useTexts } from '../language-context.ts';
import { Icon } from './icon.tsx';

export interface CopyLinkProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: Child | undefined;
  /** The whole address, so that it can be sent as it is. */
  readonly href: string;
}

/** A secret link to keep or send. It can always be selected; where there is script, a button copies it. */
export function CopyLink({ name, label, hint, href }: CopyLinkProps) {
  const { ui } = useTexts();
  const id = fieldId(name);
  return (
    <div class="form-group will-copy">
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="form-text" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="will-form-row">
        <input
          class="form-control"
          type="text"
          id={id}
          value={href}
          readonly
          autocomplete="off"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <button class="btn btn-outline-primary" type="button" data-copy={id} data-copied={ui.copied} hidden>
          <Icon name="copy" />
          <span aria-live="polite">{ui.copy}</span>
        </button>
      </div>
      <p class="will-copy-whole">{href}</p>
    </div>
  );
}
