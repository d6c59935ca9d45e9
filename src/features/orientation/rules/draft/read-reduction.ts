import type { ReductionSize } from '../../../../domain/eligibility/amount.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import { readMoney, readWhole } from '../../ask/read-answer.ts';

export type ReductionProblem =
  'reductionNameNeeded' | 'reductionSizeNeeded' | 'percentNeeded' | 'reductionSumNeeded' | 'reductionOne';

export type ReadReduction =
  | { readonly kind: 'read'; readonly reduction: { readonly name: string } & ReductionSize }
  | { readonly kind: 'wrong'; readonly problems: Readonly<Record<string, ReductionProblem>> };

const longestName = 80;

/** Reads a new reduction as its form sends it: a part of a hundred, or a sum, never both. */
export function readReduction(form: FormFields): ReadReduction {
  const name = form.text('riduzione').slice(0, longestName);
  const size = readSize(form);
  const problems = {
    ...(name === '' && { riduzione: 'reductionNameNeeded' as const }),
    ...('problem' in size && { [size.field]: size.problem }),
  };
  return 'problem' in size || name === ''
    ? { kind: 'wrong', problems }
    : { kind: 'read', reduction: { name, ...size } };
}

function readSize(form: FormFields): ReductionSize | { readonly field: string; readonly problem: ReductionProblem } {
  const [percentText, sumText] = [form.text('percento'), form.text('sconto')];
  if (percentText === '' && sumText === '') return { field: 'percento', problem: 'reductionSizeNeeded' };
  if (percentText !== '' && sumText !== '') return { field: 'sconto', problem: 'reductionOne' };
  if (sumText !== '') {
    const off = readMoney(sumText) ?? 0;
    return off > 0 ? { off } : { field: 'sconto', problem: 'reductionSumNeeded' };
  }
  const percent = readWhole(percentText) ?? 0;
  return percent >= 1 && percent <= 100 ? { percent } : { field: 'percento', problem: 'percentNeeded' };
}
