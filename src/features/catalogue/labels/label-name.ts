import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { Label } from './model.ts';

/** What the city's pages call it. */
export function labelName({ language }: Pick<Ctx, 'language'>, one: Label): string {
  const { kindsOfHelp, audiences } = messages(language).vocabulary;
  return one.kind === 'help' ? kindsOfHelp[one.label] : audiences[one.label];
}
