import type { NewService } from '../../../src/features/catalogue/public.ts';
import { answerKinds, audiences, kindsOfHelp } from '../../../src/domain/vocabulary.ts';
import { randomFrom, type Random } from '../setup/random-from.ts';

const things = [
  'Assistenza',
  'Doposcuola',
  'Trasporto',
  'Consegna',
  'Ascolto',
  'Sportello',
  'Laboratorio',
  'Compagnia',
  'Accompagnamento',
  'Pasti',
  'Mensa',
  'Consulenza',
  'Corso',
  'Gruppo',
  'Centro',
  'Servizio',
  'Aiuto',
  'Orientamento',
];
const whom = [
  'anziani',
  'anziane soli',
  'bambini',
  'ragazze e ragazzi',
  'famiglie',
  'persone con disabilità',
  'donne',
  'caregiver',
  'studenti',
  'lavoratori',
  'chi cerca casa',
  'chi cerca lavoro',
  'mamme',
  'stranieri',
];
const where = [
  'a domicilio',
  'nel quartiere',
  'in biblioteca',
  'alla casa di comunità',
  'in parrocchia',
  'al centro civico',
  'online',
  'per telefono',
  'a scuola',
  'in cooperativa',
];
const words =
  'aiuto sostegno persone famiglia casa spesa farmaci compiti lettura gioco musica salute medico infermiera volontari cooperativa associazione comune quartiere gratuito contributo orario mattina pomeriggio sera settimana appuntamento telefono modulo domanda reddito isee abbonamento iscrizione incontro esperto educatore badante pulizie cucina passeggiata memoria movimento ginnastica ascolto colloquio diritto documenti permesso lingua italiano inglese arabo lavoro curriculum formazione bonus affitto bolletta mensa trasporto auto pulmino ospedale visita terapia autonomia relazione solitudine vicino cortile giardino festa teatro cinema nonni nipoti neonati allattamento gravidanza separazione conflitto mediazione adozione affido estate campus sport piscina bicicletta computer internet spid pagamento'.split(
    ' ',
  );

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Made-up services of a made-up city around a point: the same for the same seed. */
export function generateServices(count: number, seed: number, centre: { lat: number; lon: number }): NewService[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => ({
    source: 'bench',
    sourceKey: `${seed}-${index}`,
    title: `${pick(random, things)} ${pick(random, words)} per ${pick(random, whom)} ${pick(random, where)}`,
    description: Array.from({ length: 25 + Math.floor(random() * 40) }, () => pick(random, words)).join(' '),
    language: 'it',
    answerKind: pick(random, answerKinds),
    kindsOfHelp: [pick(random, kindsOfHelp)],
    audiences: [pick(random, audiences)],
    sections: {},
    status: 'active',
    providerName: `Ente di prova ${Math.floor(random() * 300)}`,
    address: `Via ${pick(random, words)} ${1 + Math.floor(random() * 90)}`,
    position: { lat: centre.lat + (random() - 0.5) * 0.06, lon: centre.lon + (random() - 0.5) * 0.08 },
    madeUp: true,
  }));
}
