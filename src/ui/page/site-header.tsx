import { messages, otherLanguage } from '../../i18n/index.ts';
import { useTexts } from '../language-context.ts';
import type { Shell } from '../shell.ts';
import { Logotype } from './logotype.tsx';

function PersonArea({ shell }: { readonly shell: Shell }) {
  const { ui } = useTexts();
  if (shell.person === undefined) {
    return shell.signInHref === undefined ? null : (
      <a class="will-slim-action" href={shell.signInHref} data-element="personal-area-login">
        {ui.signIn}
      </a>
    );
  }
  const { name, href, signOutHref } = shell.person;
  return (
    <form class="will-sign-out" method="post" action={signOutHref}>
      {href === undefined ? <span class="will-person">{name}</span> : <a href={href}>{name}</a>}
      <button class="will-slim-action" type="submit">
        {ui.signOut}
      </button>
    </form>
  );
}

function InstitutionalBar({ shell }: { readonly shell: Shell }) {
  const { common } = useTexts();
  const other = otherLanguage(shell.language);
  return (
    <div class="it-header-slim-wrapper">
      <div class="container it-header-slim-wrapper-content">
        <a class="navbar-brand" href={shell.siteHref}>
          {shell.siteName}
        </a>
        <div class="it-header-slim-right-zone">
          <a class="will-slim-action" href={shell.otherLanguageHref} lang={other} hreflang={other}>
            <span class="will-only-wide">{common.switchLanguage}</span>
            <span class="will-only-narrow">{messages(other).common.languageName}</span>
          </a>
          <PersonArea shell={shell} />
        </div>
      </div>
    </div>
  );
}

/** Who speaks (the municipality), where we are (WILL), where one can go. */
export function SiteHeader({ shell }: { readonly shell: Shell }) {
  const { common, ui } = useTexts();
  return (
    <header class="it-header-wrapper">
      <InstitutionalBar shell={shell} />
      <div class="container will-brand-row">
        <a class="it-brand-wrapper" href={shell.siteHref}>
          <Logotype />
          <span class="it-brand-tagline">{common.tagline}</span>
        </a>
        {shell.nav.length > 0 && (
          <nav class="will-main-nav" aria-label={ui.mainNavigation}>
            <details class="will-menu">
              <summary>{common.menu}</summary>
              <ul class="navbar-nav">
                {shell.nav.map((link) => (
                  <li class="nav-item">
                    <a
                      class={link.current === true ? 'nav-link active' : 'nav-link'}
                      href={link.href}
                      aria-current={link.current === true ? 'page' : undefined}
                    >
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </nav>
        )}
      </div>
    </header>
  );
}
