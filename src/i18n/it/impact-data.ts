/** Words that an experiment leaves with, in the Common Impact Data Standard. */
export const impactData = {
  organization: (city: string) => `Il Comune di ${city}, che conduce la sperimentazione.`,
  targetName: (indicator: string) => `Obiettivo: ${indicator}`,
  promised: (version: number) => `Promesso prima di cominciare: versione ${version} del piano registrato.`,
  notPromised: 'Il piano non è ancora registrato.',
  ratio: 'parte di uno',
  cents: 'centesimi di euro',
};
