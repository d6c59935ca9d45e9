import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const look: Record<NoticeTone, { readonly icon: IconName; readonly class: string }> = {
  info: { icon: 'info', class: 'alert alert-info' },
  success: { icon: 'check', class: 'alert alert-success' },
  warning: { icon: 'warning', class: 'alert alert-warning' },
  error: { icon: 'cross', class: 'alert alert-danger' },
};

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined;
  readonly title: Child;
  /** Read aloud as soon as the page opens: for the answer to what one has just done. */
  readonly live?: boolean | undefined;
  readonly children?: Child | undefined;
}

/** Something to notice: a sign, a word that says of what kind, then what it is. */
export function Notice({ tone = 'info', title, live = false, children }: NoticeProps) {
  const { ui } = useTexts();
  return (
    <div class={`will-notice ${look[tone].class}`} role={live ? 'status' : undefined}>
      <p class="alert-heading">
        <Icon name={look[tone].icon} />
        <span>
          <span class="visually-hidden">{ui.notice[tone]} </span>
          {title}
        </span>
      </p>
      {children}
    </div>
  );
}
