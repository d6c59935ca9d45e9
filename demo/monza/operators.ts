import type { DemoOperator } from '../types.ts';
import { childcareOperators } from './childcare-operators.ts';
import { companyOperators } from './company-operators.ts';
import { homeworkOperators } from './homework-operators.ts';
import { transportOperators } from './transport-operators.ts';

export const operators: readonly DemoOperator[] = [
  ...childcareOperators,
  ...homeworkOperators,
  ...companyOperators,
  ...transportOperators,
];
