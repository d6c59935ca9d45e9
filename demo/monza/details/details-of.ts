import type { DemoDetails } from '../../types.ts';
import { everydayDetails } from './everyday.ts';
import { familyDetails } from './family.ts';
import { meansDetails } from './means.ts';
import { olderPeopleDetails } from './older-people.ts';
import { togetherDetails } from './together.ts';

const all: Readonly<Record<string, DemoDetails>> = {
  ...familyDetails,
  ...olderPeopleDetails,
  ...everydayDetails,
  ...meansDetails,
  ...togetherDetails,
};

/** What the sheet of a service says beyond its prose. */
export function detailsOf(key: string): DemoDetails {
  const details = all[key];
  if (details === undefined) throw new Error(`The demo has no details of the service ${key}`);
  return details;
}
