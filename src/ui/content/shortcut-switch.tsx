import { useTexts } from '../language-context.ts';

/**
 * Turns the single-key shortcuts of a page on and off; the browser remembers it. Without it there are none: keys of one
 * character must be escapable for people who dictate (WCAG 2.1.4).
 */
export function ShortcutSwitch() {
  const { ui } = useTexts();
  return (
    <button
      class="btn btn-link will-link-button"
      type="button"
      data-shortcut-switch
      data-on={ui.shortcutsOn}
      data-off={ui.shortcutsOff}
      hidden
    >
      {ui.shortcutsOn}
    </button>
  );
}
