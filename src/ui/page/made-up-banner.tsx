import { useTexts } from '../language-context.ts';

/** Says on every page of a demo that its people are invented, so that nobody takes them for real. */
export function MadeUpBanner() {
  const { common, ui } = useTexts();
  return (
    <aside class="will-made-up" aria-label={ui.madeUpLabel}>
      <div class="container">{common.madeUpNotice}</div>
    </aside>
  );
}
