import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { Label, OwnLabel } from './model.ts';

/** What the city's pages call it. */
export function labelName({ language }: Pick<Ctx, 'language'>, one: Label, own: readonly OwnLabel[]): string {
  const { kindsOfHelp, audiences } = messages(language).vocabulary;
  if (one.kind === 'own') return own.find(({ id }) => id === one.label)?.name ?? '';
  return one.kind === 'help' ? kindsOfHelp[one.label] : audiences[one.label];
}
