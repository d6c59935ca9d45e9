import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, PrintButton, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../model.ts';

export interface RequestActionsProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  /** Path of the page that they stand on, without the municipality. */
  readonly base: string;
  readonly withdraw: string;
  /** How the groups nearby are called, for who is not the one who asked. */
  readonly groups?: string;
}

/** What can be done with a request as a whole: pause, go on, withdraw, print. */
export function RequestActions({ ctx, request, base, withdraw, groups }: RequestActionsProps) {
  const t = messages(ctx.language).requests.follow;
  if (request.status === 'withdrawn')
    return (
      <Actions>
        <PrintButton />
      </Actions>
    );
  return (
    <>
      {request.status === 'paused' && (
        <Form action={ctx.links.to(`${base}/riprendi`)}>
          <Actions>
            <SubmitButton>{t.resume}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Actions>
        {request.status === 'waiting' && (
          <ButtonLink href={ctx.links.to(`${base}/gruppi`)} tone="people">
            {groups ?? messages(ctx.language).forming.own.title}
          </ButtonLink>
        )}
        {request.status !== 'paused' && (
          <ButtonLink href={ctx.links.to(`${base}/pausa`)} tone="secondary">
            {t.pause}
          </ButtonLink>
        )}
        <ButtonLink href={ctx.links.to(`${base}/ritira`)} tone="danger">
          {withdraw}
        </ButtonLink>
        <PrintButton />
      </Actions>
    </>
  );
}
