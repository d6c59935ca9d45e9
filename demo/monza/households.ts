import { chanceFrom } from '../seeded-random.ts';
import type { DemoHousehold } from '../types.ts';
import { ask } from './ask.ts';
import { allDemand } from './all-demand.ts';
import { heavyHouseholds } from './heavy.ts';
import { storyHouseholds } from './story.ts';

export function householdsFrom(seed: number): readonly DemoHousehold[] {
  const chance = chanceFrom(seed);
  const households = [...storyHouseholds];
  for (const group of allDemand) {
    for (let asked = 0; asked < group.households; asked += 1)
      households.push(ask(group, households.length + 1, chance));
  }
  return [...households, ...heavyHouseholds(households.length + 1, chance)];
}
