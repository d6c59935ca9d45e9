import { messages } from '../../i18n/index.ts';
import { DataTable, Tag } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import type { Progress } from './progress-of.ts';
import { progressInWords, progressTones, untilInWords, validityInWords } from './words.ts';

interface RequirementTableProps {
  readonly ctx: Ctx;
  readonly progress: readonly Progress[];
  /** What there is to do about one: its address and its words. */
  readonly action: (progress: Progress) => { readonly href: string; readonly label: string } | undefined;
}

/** The requirements of a file, each with where it stands and the one thing to do about it. */
export function RequirementTable({ ctx, progress, action }: RequirementTableProps) {
  const { notice, file } = messages(ctx.language).accreditation;
  return (
    <DataTable
      caption={file.requirements}
      hideCaption
      columns={[
        { label: notice.requirement },
        { label: notice.validity },
        { label: notice.blocking },
        { label: file.progress },
      ]}
      rows={progress.map((one) => {
        const todo = action(one);
        const until = untilInWords(ctx.language, one);
        return [
          <>
            {one.requirement.title}
            {todo !== undefined && (
              <>
                <br />
                <a href={todo.href}>
                  {todo.label}
                  <span class="visually-hidden">: {one.requirement.title}</span>
                </a>
              </>
            )}
          </>,
          validityInWords(ctx.language, one.requirement.validity),
          one.requirement.blocking ? notice.blocks : notice.doesNotBlock,
          <>
            <Tag tone={progressTones[one.state]}>{progressInWords(ctx.language, one.state)}</Tag>
            {until !== undefined && <p class="will-muted">{until}</p>}
            {one.reason !== undefined && <p class="will-muted">{one.reason}</p>}
          </>,
        ];
      })}
    />
  );
}
