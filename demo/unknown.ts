import type { Bilingual } from '../src/i18n/language.ts';

/** What is not known of the programme here, as the blanks that its staff can fill in. */
export const unknownOfProgramme: readonly Bilingual[] = [
  {
    it: 'Quali gruppi di persone (cluster) sono stati scelti per ciascuna area: minori, povertà, anziani.',
    en: 'Which groups of people (clusters) were chosen in each area: children, poverty, older people.',
  },
  {
    it: 'Quali modelli e quali indicatori si sono usati dentro WILL.',
    en: 'Which templates and which indicators were used inside WILL.',
  },
  {
    it: 'In quali giorni si è tenuta la formazione tutti insieme, e con quali materiali.',
    en: 'On which days the training all together was held, and with which materials.',
  },
];

/** What is not known of each city: no source read here has a sheet of its experiment in WILL. */
export function unknownOfCity(city: string): readonly Bilingual[] {
  return [
    {
      it: `Che cosa ha sperimentato ${city} dentro WILL: per chi, con quali attività, con quali risultati.`,
      en: `What ${city} tried within WILL: for whom, with which activities, with which results.`,
    },
  ];
}
