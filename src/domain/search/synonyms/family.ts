import type { SynonymGroup } from './model.ts';

/** Children, school, parents, getting about. */
export const familyWords: readonly SynonymGroup[] = [
  {
    code: 'tata',
    words: ['tata', 'babysitter', 'baby sitter', 'bambinaia', 'nanny', 'childminder', 'baby parking', 'tenere i bambini', 'guardare i bambini'],
    help: ['childcare'],
  },
  { code: 'nido', words: ['nido', 'asilo nido', 'asilo', 'micronido', 'nursery', 'kindergarten', 'creche', 'daycare'], help: ['childcare'] },
  { code: 'scuola-infanzia', words: ['scuola dell’infanzia', 'scuola materna', 'materna', 'preschool'], help: [] },
  {
    code: 'doposcuola',
    words: ['doposcuola', 'compiti', 'aiuto compiti', 'ripetizioni', 'aiuto nello studio', 'lezioni private', 'sostegno scolastico', 'homework', 'tutoring', 'after school'],
    help: ['homework'],
  },
  { code: 'centri-estivi', words: ['centro estivo', 'campo estivo', 'grest', 'oratorio estivo', 'estate', 'summer camp', 'vacanze'], help: [] },
  { code: 'bambino', words: ['bambino', 'figlio', 'piccolo', 'bimbo', 'children', 'child', 'kid', 'kids'], help: [] },
  { code: 'ragazzo', words: ['ragazzo', 'adolescente', 'giovane', 'teenager', 'teen'], help: [] },
  {
    code: 'neonato',
    words: ['neonato', 'neomamma', 'neo mamma', 'neogenitore', 'appena nato', 'gravidanza', 'incinta', 'allattamento', 'allattare', 'ostetrica', 'parto', 'newborn', 'pregnant', 'breastfeeding'],
    help: [],
  },
  { code: 'genitore', words: ['genitore', 'mamma', 'papà', 'madre', 'padre', 'parent', 'mother', 'father'], help: [] },
  { code: 'separazione', words: ['separazione', 'divorzio', 'mediazione familiare', 'affidamento', 'divorce'], help: [] },
  { code: 'dsa', words: ['dsa', 'dislessia', 'dislessico', 'bisogni speciali', 'dyslexia'], help: [] },
  { code: 'mensa-scolastica', words: ['mensa scolastica', 'refezione', 'school meals'], help: [] },
  {
    code: 'pulmino',
    words: ['pulmino', 'trasporto', 'passaggio', 'accompagnamento', 'navetta', 'scuolabus', 'taxi sociale', 'taxi', 'accompagnare', 'transport', 'ride', 'lift'],
    help: ['transport'],
  },
  { code: 'ospedale', words: ['ospedale', 'visita', 'esami', 'terapia', 'hospital', 'appointment'], help: [] },
  { code: 'a-piedi', words: ['pedibus', 'a scuola a piedi', 'piedibus', 'walking bus'], help: [] },
  { code: 'sport', words: ['sport', 'allenamento', 'calcio', 'nuoto', 'piscina', 'basket'], help: [] },
  { code: 'giocare', words: ['gioco', 'giocare', 'ludoteca', 'spazio gioco', 'play'], help: [] },
  {
    code: 'italiano',
    words: ['corso di italiano', 'imparare l’italiano', 'scuola di italiano', 'italiano per stranieri', 'italian course', 'learn italian', 'italian lessons', 'italian class'],
    help: [],
  },
  { code: 'straniero', words: ['straniero', 'immigrato', 'migrante', 'rifugiato', 'profugo', 'richiedente asilo', 'foreigner', 'migrant', 'refugee', 'immigrant'], help: [] },
  { code: 'permesso', words: ['permesso di soggiorno', 'cittadinanza', 'ricongiungimento', 'visto', 'residence permit', 'visa'], help: ['legal-info'] },
];
