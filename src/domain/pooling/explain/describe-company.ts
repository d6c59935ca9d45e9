// With how many others a household fits, and how near they live, without saying who.
import { metres } from '../metres.ts';
import type { CoarseMetres, Company } from './explanation.ts';
import { COARSE_METRES, coarse } from './explanation.ts';
import { reaches } from './search/ground.ts';
import type { View } from './search/view.ts';

/** `view` must leave the running pools standing only, so that those of the plan's other pools are counted. */
export function describeCompany({ city, subject, company, grounds }: View): Company {
  const reached = grounds.filter((ground) => ground.metres <= subject.request.maxMetres);
  const withinReach = company.filter((each) =>
    reached.some((ground) => ground.host === each || reaches(each.household, ground.place)),
  );
  const near = Map.groupBy(company, ({ household }) => coarse(metres(subject.request, household.request)));
  const steps: readonly CoarseMetres[] = [...COARSE_METRES, 'farther'];
  return {
    households: company.length,
    waiting: company.filter(({ household }) => city.poolOf[household.at] === undefined).length,
    withinReach: withinReach.length,
    near: steps.flatMap((within) => {
      const households = near.get(within)?.length ?? 0;
      return households > 0 ? [{ within, households }] : [];
    }),
  };
}
