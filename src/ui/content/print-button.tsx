import { useTexts } from '../language-context.ts';
import { Icon } from './icon.tsx';

/** To take the page home on paper. Without script it is not there: the browser's own menu prints. */
export function PrintButton({ label }: { readonly label?: string | undefined }) {
  const { common } = useTexts();
  return (
    <button class="btn btn-outline-primary will-print" type="button" data-print hidden>
      <Icon name="print" />
      {label ?? common.printPage}
    </button>
  );
}
