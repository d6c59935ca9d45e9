import { formats, messages } from '../../../i18n/index.ts';
import { AskedAgain, Form, Notice, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { AskOnceMoreOutcome } from './ask-what-if.ts';
import type { AskedOnceMore, WhatIf } from './question.ts';
import { againOf } from './same-answer.ts';

export type NotAgain = Exclude<AskOnceMoreOutcome['kind'], 'asked' | 'denied'>;

interface AgainSectionProps extends AskedOnceMore {
  readonly ctx: Ctx;
  /** The one that is shown: the first, or one that asked once more. */
  readonly asked: WhatIf;
  readonly problem?: NotAgain | undefined;
}

/** Whether the question gives the same answer again, and the button that asks it once more. */
export function AgainSection({ ctx, asked, first, again, problem }: AgainSectionProps) {
  const t = messages(ctx.language).whatIfAgain;
  const f = formats(ctx.language);
  const own = asked.id === first.id ? undefined : againOf(first, asked);
  const hrefOf = (one: WhatIf) => ctx.links.to(`/gruppi/e-se/${one.id}`);
  return (
    <Section id="rifatta" title={t.title}>
      {own !== undefined && <AskedAgain again={own}>{own === 'moved' && <p>{t.moved}</p>}</AskedAgain>}
      {asked.id !== first.id && (
        <p>
          {t.isAgain(f.dateTime(first.askedAt))} <a href={hrefOf(first)}>{t.toFirst}</a>
        </p>
      )}
      {problem !== undefined && <Notice tone="error" title={t.problems[problem]} live />}
      <p>{t.text}</p>
      {asked.id === first.id && again.length > 0 && (
        <ul>
          {again.map((one) => (
            <li>
              <a href={hrefOf(one)}>{t.onePerLine(f.dateTime(one.askedAt))}</a> {saidOf(ctx, first, one)}
            </li>
          ))}
        </ul>
      )}
      <Form action={ctx.links.to(`/gruppi/e-se/${first.id}/rifai`)} label={t.title}>
        <SubmitButton tone="secondary">{t.ask}</SubmitButton>
      </Form>
    </Section>
  );
}

function saidOf({ language }: Ctx, first: WhatIf, one: WhatIf): string {
  const { whatIfAgain: t, askedAgain } = messages(language);
  const again = againOf(first, one);
  if (again !== undefined) return askedAgain.marks[again];
  return one.status === 'asked' ? t.waiting : t.failed;
}
