import { useTexts } from '../language-context.ts';
import type { Shell } from '../shell.ts';
import { Logotype } from './logotype.tsx';

/** Who answers for the site, and the links that the law asks of every municipal page. */
export function SiteFooter({ shell, pdfHref }: { readonly shell: Shell; readonly pdfHref?: string | undefined }) {
  const { common, ui } = useTexts();
  return (
    <footer class="it-footer">
      <div class="it-footer-main">
        <div class="container">
          <div class="it-brand-wrapper">
            <Logotype />
            <p>
              {shell.siteName}
              <br />
              {common.tagline}
            </p>
          </div>
          <nav aria-label={ui.footerNavigation}>
            <ul class="link-list list-unstyled">
              {pdfHref !== undefined && (
                <li>
                  <a href={pdfHref} rel="nofollow">
                    {common.savePage}
                  </a>
                </li>
              )}
              {shell.footer.map((link) => (
                <li>
                  <a href={link.href} data-element={link.dataElement}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
