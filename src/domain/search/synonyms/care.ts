import type { SynonymGroup } from './model.ts';

/** Older people, care at home, illness, disability. */
export const careWords: readonly SynonymGroup[] = [
  {
    code: 'badante',
    words: ['badante', 'assistente familiare', 'colf', 'aiuto familiare', 'caregiver', 'carer', 'assistenza anziani'],
    help: ['home-care'],
  },
  {
    code: 'anziano',
    words: ['anziano', 'vecchio', 'nonno', 'nonna', 'pensionato', 'terza età', 'over 65', 'elderly', 'older', 'senior'],
    help: [],
  },
  {
    code: 'assistenza-domiciliare',
    words: ['assistenza domiciliare', 'assistenza a casa', 'aiuto in casa', 'sad', 'adi', 'oss', 'operatore sanitario', 'home care'],
    help: ['home-care'],
  },
  { code: 'lavarsi', words: ['lavarsi', 'lavare', 'vestirsi', 'igiene personale', 'bagno'], help: ['home-care'] },
  { code: 'non-autosufficiente', words: ['non autosufficiente', 'allettato', 'invalido', 'invalidità', 'legge 104'], help: ['home-care'] },
  { code: 'memoria', words: ['alzheimer', 'demenza', 'memoria', 'decadimento cognitivo', 'dementia'], help: [] },
  { code: 'centro-diurno', words: ['centro diurno', 'cdi', 'semiresidenziale', 'day centre'], help: [] },
  { code: 'casa-di-riposo', words: ['casa di riposo', 'rsa', 'ospizio', 'casa protetta', 'nursing home'], help: [] },
  {
    code: 'sollievo',
    words: ['sollievo', 'pausa', 'respiro', 'prendersi cura', 'respite'],
    help: [],
  },
  { code: 'compagnia', words: ['compagnia', 'solitudine', 'solo', 'chiacchierare', 'chiacchiere', 'lonely', 'company'], help: ['elder-company'] },
  { code: 'telefonata', words: ['telefonata', 'chiamata', 'telefono amico', 'voce amica', 'phone call'], help: [] },
  {
    code: 'disabile',
    words: ['disabile', 'disabilità', 'handicap', 'handicappato', 'carrozzina', 'sedia a rotelle', 'wheelchair', 'disabled', 'disability'],
    help: [],
  },
  { code: 'autismo', words: ['autismo', 'autistico', 'asperger', 'autism'], help: [] },
  {
    code: 'psicologo',
    words: ['psicologo', 'psicologico', 'psicoterapeuta', 'psicoterapia', 'depressione', 'ansia', 'stress', 'tristezza', 'psychologist', 'counselling', 'counseling', 'therapist', 'mental health'],
    help: ['listening'],
  },
  { code: 'ascolto', words: ['ascolto', 'sfogarsi', 'parlare', 'colloquio', 'talk to someone', 'listening'], help: ['listening'] },
  { code: 'medico', words: ['medico', 'dottore', 'ambulatorio', 'visita medica', 'guardia medica', 'doctor'], help: ['health'] },
  { code: 'infermiere', words: ['infermiere', 'iniezioni', 'punture', 'prelievo', 'medicazioni', 'nurse'], help: ['health'] },
  { code: 'farmaci', words: ['farmaco', 'farmacia', 'medicina', 'medicinale', 'medicine', 'pharmacy'], help: [] },
  { code: 'ginnastica', words: ['ginnastica', 'movimento', 'attività fisica', 'palestra', 'fitness', 'exercise'], help: [] },
  { code: 'lutto', words: ['lutto', 'morte', 'funerale', 'perdita di un familiare', 'grief'], help: [] },
  { code: 'dipendenze', words: ['dipendenza', 'droga', 'alcol', 'alcolismo', 'gioco d’azzardo', 'ludopatia', 'addiction'], help: [] },
  { code: 'donne', words: ['violenza', 'maltrattamenti', 'picchia', 'stalking', 'antiviolenza', 'centro antiviolenza', 'casa rifugio', 'abuse', 'domestic violence'], help: [] },
];
