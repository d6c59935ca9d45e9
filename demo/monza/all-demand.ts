import { childrenDemand } from './demand-children.ts';
import { elderDemand } from './demand-elders.ts';
import type { Demand } from './demand.ts';

export const allDemand: readonly Demand[] = [...childrenDemand, ...elderDemand];
