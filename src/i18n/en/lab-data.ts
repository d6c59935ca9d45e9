import type { labData as italian } from '../it/lab-data.ts';

export const labData: typeof italian = {
  title: 'Open data of the lab',
  lead: 'The figures that cities published, month by month, those of reports and of the change, the catalogues of services: download and use them freely.',
  tableCaption: 'The data sets',
  dataset: 'Data',
  holder: 'Whose they are',
  modified: 'Updated on',
  files: 'Files',
  fileOf: (type, dataset) => `${type}: ${dataset}`,
  figuresTitle: (city) => `Published figures: ${city}`,
  figuresAbout: (city) =>
    `Active groups, families, hours and savings in ${city}, as the city published them. Figures of fewer than five families stay covered.`,
  monthsTitle: (city) => `Indicators month by month: ${city}`,
  monthsAbout: (city) =>
    `All the months that ${city} published, of each indicator, as it published them last: numerator, denominator, unit, source and version of the definition. Where fewer than five families stand behind a number it is covered.`,
  catalogueTitle: (city) => `Catalogue of services: ${city}`,
  catalogueAbout: (city) => `The services of ${city}: what they give, to whom, where, when and at what price.`,
  changeTitle: (city) => `How the change goes: ${city}`,
  changeAbout: (city) =>
    `What the offices and partners of ${city} say every six months: opportunities, obstacles, supports, skills. Totals only; where one to four people stand behind a number it is covered. Of what lies between two rounds: how many steps were stuck, how many went on, how many modules at least five people attended.`,
  reportTitle: (number) => `Figures of the report, version ${number}`,
  reportAbout: (number) => `Each number printed in version ${number} of the report, with the date of its data.`,
  madeUp: 'They are made up, to try things out.',
  catalogueOfAll: 'For data portals',
  catalogueText: 'The description of all the data, in the Italian profile DCAT-AP_IT, at an address that stays.',
  catalogueAction: 'DCAT-AP_IT catalogue (JSON-LD)',
  licenceTitle: 'How to use them',
  licence: 'The licence is Creative Commons Attribution 4.0 (CC BY 4.0): naming the source is enough.',
  small: 'They are sums only. Figures of fewer than five families are not there, and it says that they are covered.',
};
