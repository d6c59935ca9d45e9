import { defaultCityRules, type CityRules } from '../../src/domain/group-life/city-rules.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';

/** How Monza's groups agree, made up: two bands of contribution, half a euro of coordination an hour. */
export const groupRules: CityRules = {
  ...defaultCityRules,
  coordinationCents: euroCents(50),
  bands: [
    { upToCents: euroCents(1_000_000), percent: 60 },
    { upToCents: euroCents(2_000_000), percent: 30 },
  ],
};
