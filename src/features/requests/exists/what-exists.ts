import { servicesFor, type ServiceInBrief } from '../../catalogue/public.ts';
import { readTogether, type Ctx } from '../../context.ts';
import type { Answers } from '../answers.ts';
import type { GroupsNear, RequestHooks } from '../hooks.ts';
import { needSoFar } from './need-so-far.ts';

/** The answers that there are already to what somebody is asking for. */
export interface WhatExists {
  readonly services: readonly ServiceInBrief[];
  /** Undefined while too little is known, or where sharing does not suit. */
  readonly groups: GroupsNear | undefined;
}

/** Services that are told of beside a form. */
const mostServices = 3;

/** Looks for what exists already; undefined before the kind of help is known. Nothing of it is kept. */
export async function whatExists(
  ctx: Ctx,
  hooks: Pick<RequestHooks, 'groupsNear'>,
  answers: Answers,
  requestId?: string,
): Promise<WhatExists | undefined> {
  const { kindOfHelp, place } = answers;
  if (kindOfHelp === undefined) return undefined;
  const need = needSoFar(answers, requestId);
  return readTogether(ctx, async (page) => {
    const [services, groups] = await Promise.all([
      servicesFor(page, kindOfHelp, place, mostServices),
      need === undefined ? undefined : hooks.groupsNear(page, need),
    ]);
    return { services, groups };
  });
}
