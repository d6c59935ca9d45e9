import { Icon } from '../content/icon.tsx';
import { useTexts } from '../language-context.ts';

/** One step back in a journey; what was written stays. */
export function BackLink({ href, label }: { readonly href: string; readonly label?: string | undefined }) {
  const { common } = useTexts();
  return (
    <p class="will-back">
      <a href={href}>
        <Icon name="arrow-left" />
        {label ?? common.back}
      </a>
    </p>
  );
}
