import { useTexts } from '../language-context.ts';
import { fieldId, type FieldErrors } from './field-errors.ts';

/** On top of a page that came back: each thing to put right, with a link to its field. It has the focus, without script too. */
export function ErrorSummary({ errors }: { readonly errors: FieldErrors }) {
  const { common } = useTexts();
  return (
    <div id="error-summary" class="alert alert-danger will-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="alert-heading">{common.errorSummaryTitle}</h2>
      <p>{common.errorSummaryText}</p>
      <ul>
        {Object.entries(errors).map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
