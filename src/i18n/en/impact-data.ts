import type { impactData as italian } from '../it/impact-data.ts';

export const impactData: typeof italian = {
  organization: (city) => `The municipality of ${city}, which runs the experiment.`,
  targetName: (indicator) => `Target: ${indicator}`,
  promised: (version) => `Promised before the start: version ${version} of the registered plan.`,
  notPromised: 'The plan is not registered yet.',
  ratio: 'part of one',
  cents: 'euro cents',
};
