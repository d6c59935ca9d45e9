// The operator that "one more" means when nobody says like whom.
import type { OperatorId, PoolingInstance } from '../instance.ts';
import { metres } from '../metres.ts';

/** The one with most requests within reach of its base; the first of several. Undefined in a city without operators. */
export function mostCentralOperator({ operators, requests }: PoolingInstance): OperatorId | undefined {
  let most = -1;
  let found: OperatorId | undefined;
  for (const operator of operators) {
    const reached = requests.filter((request) => metres(operator, request) <= operator.maxMetres).length;
    if (reached > most) [most, found] = [reached, operator.id];
  }
  return found;
}
