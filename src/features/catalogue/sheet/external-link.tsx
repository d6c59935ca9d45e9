import { messages } from '../../../i18n/index.ts';
import type { Language } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/index.ts';

interface ExternalLinkProps {
  readonly language: Language;
  readonly href: string;
  readonly label: string;
  /** As big as a button, where it is the page's one action. */
  readonly main?: boolean | undefined;
}

/** A link that leaves the municipality's site, and says so. */
export function ExternalLink({ language, href, label, main = false }: ExternalLinkProps) {
  const t = messages(language).catalogue;
  return (
    <a
      class={main ? 'btn btn-primary' : undefined}
      href={href}
      rel="external noopener noreferrer"
      data-element="service-online-access"
    >
      {label} <Icon name="external" />
      <span class="visually-hidden">({t.linkIsElsewhere})</span>
    </a>
  );
}
