import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import { mostCentralOperator } from '../../../domain/pooling/what-if/most-central-operator.ts';
import type { Supposition } from '../../../domain/pooling/what-if/supposition.ts';
import type { MoreOperators, WhatIfQuestion } from './question.ts';

/** The question in the engine's terms; `no-model` where nobody in the instance gives the kind of help that more are asked of. */
export function suppositionsFor(instance: PoolingInstance, question: WhatIfQuestion): Supposition[] | 'no-model' {
  const { operators, venue, subsidyPercent } = question;
  const more = operators === undefined ? undefined : moreOperators(instance, operators);
  if (more === 'no-model') return more;
  return [
    ...(more === undefined ? [] : [more]),
    ...(venue === undefined ? [] : [venueAt(venue)]),
    ...(subsidyPercent === undefined ? [] : [{ kind: 'subsidy', percent: subsidyPercent } as const]),
  ];
}

/** Like the one of that kind of help who is nearest to most requests for it. */
function moreOperators(instance: PoolingInstance, { count, kindOfHelp, hours }: MoreOperators) {
  const tag = `help:${kindOfHelp}`;
  const like = mostCentralOperator({
    ...instance,
    operators: instance.operators.filter(({ tags }) => tags.includes(tag)),
    requests: instance.requests.filter(({ needs }) => needs.includes(tag)),
  });
  if (like === undefined) return 'no-model';
  const windows = hours?.days.map((day) => ({ day, from: hours.from, to: hours.to }));
  return { kind: 'operators-like', count, like, ...(windows && { windows }) } as const;
}

function venueAt({ lat, lon, seats, stepFree }: NonNullable<WhatIfQuestion['venue']>): Supposition {
  return { kind: 'venue', lat, lon, seats, tags: stepFree ? ['step-free'] : [] };
}
