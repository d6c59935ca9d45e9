import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { RequestPermit } from '../policy.ts';
import { insertRequest, requestBySubmission, type NewRequest } from '../request-store.ts';

const attempts = 8;

/** Inserts a request under a code that nobody has; false when its form was sent before. */
export async function insertWithFreshCode(
  tx: Tx,
  permit: RequestPermit<'make' | 'seed'>,
  ctx: Pick<Ctx, 'newCode' | 'now'>,
  request: Omit<NewRequest, 'code'>,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await insertRequest(tx, permit, { ...request, code: ctx.newCode() }, ctx.now)) return true;
    if ((await requestBySubmission(tx, request.submissionKey)) !== undefined) return false;
  }
  throw new Error('no free code for a request');
}
