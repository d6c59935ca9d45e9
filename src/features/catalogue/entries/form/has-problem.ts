import type { FieldErrors } from '../../../../ui/index.ts';

/** Whether something is to be put right in an input called so, or in one of its rows or parts. */
export function hasProblem(errors: FieldErrors, name: string): boolean {
  return Object.keys(errors).some((one) => one === name || one.startsWith(`${name}-`) || one.startsWith(`${name}.`));
}
