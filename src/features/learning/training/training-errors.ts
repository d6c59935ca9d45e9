import { messages } from '../../../i18n/index.ts';
import type { FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Problems } from './schema.ts';

/** What is wrong with the fields of a form, in words. */
export function trainingErrors(ctx: Ctx, problems: Problems): FieldErrors {
  const t = messages(ctx.language).training.problems;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, t[problem]]));
}
