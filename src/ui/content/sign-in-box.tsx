import type { Child } from 'hono/jsx';
import { ButtonLink } from '../form/buttons.tsx';
import { useTexts } from '../language-context.ts';

export interface WayToSignIn {
  readonly href: string;
  readonly label: string;
}

export interface SignInBoxProps {
  readonly title?: string | undefined;
  /** Why it is asked here, and what is kept. */
  readonly reason: Child;
  /** The first is the main one. */
  readonly ways: readonly WayToSignIn[];
  /** What one can do without signing in: call the desk, go on by secret link. */
  readonly without?: Child | undefined;
}

export function SignInBox({ title, reason, ways, without }: SignInBoxProps) {
  const { ui } = useTexts();
  return (
    <section class="will-box">
      <h2>{title ?? ui.signInTitle}</h2>
      <p>{reason}</p>
      <div class="will-actions">
        {ways.map((way, index) => (
          <ButtonLink href={way.href} tone={index === 0 ? 'primary' : 'secondary'}>
            {way.label}
          </ButtonLink>
        ))}
      </div>
      {without !== undefined && <p class="text-secondary">{without}</p>}
    </section>
  );
}
