import { day as dated } from './day.ts';
/** What cities told of their self-assessments, worked out again for whoever reads it. */
export const assessmentAgain = {
  title: (city: string, about: string) => `${about} a ${city}: l’autovalutazione contata di nuovo`,
  lead: 'Le risposte contate si leggono di nuovo e si confrontano con quello che la città ha raccontato.',
  toldOn: (day: string) => `Raccontata ${dated('il', day)}`,
  mark: (mark: string) => `Rifatto adesso: ${mark}.`,
  movedText: 'Un’autovalutazione chiusa non cambia: qualcuno ha toccato i dati. Chiedilo alla città.',
  how: [
    'Di ogni competenza restano i conteggi, mai le risposte di una persona. «La usano per conto loro» vuol dire quattro o cinque su cinque.',
    'Se almeno otto persone hanno risposto due volte, si dice quante sono salite: con il test dei segni, esatto (Dixon e Mood, 1946). Altrimenti si confrontano prima e dopo, come se fossero persone diverse: con il test esatto di Fisher.',
    'L’intervallo di una parte è al 95 per cento (Wilson, 1927). Sotto cinque su cento di caso si dice che è cambiato.',
    'Da uno a quattro non si dice mai quanti: «al massimo 4», o «tutte meno 4 al massimo». Sotto cinque risposte, prima o dopo, non si dice niente.',
  ],
  skillTitle: (skill: string) => `${skill}, fra le città: contato di nuovo`,
  skillLead: 'Quante autovalutazioni dicono una cosa e quante un’altra, contate due volte per due strade.',
  skillHow:
    'Ogni autovalutazione conta uno, con la sua frase. Non si sommano le persone. La pagina conta con il programma, qui la base di dati conta con la sua domanda: i due conti devono dare lo stesso.',
  timesTitle: 'In quante autovalutazioni si dice',
  said: 'Che cosa si dice',
  times: 'Autovalutazioni',
  verdicts: {
    more: 'Ci si sente più capaci',
    less: 'Ci si sente meno capaci',
    'could-be-chance': 'Può essere un caso',
    'too-few-to-say': 'Troppo pochi per dirlo',
  },
  behindTitle: 'Le autovalutazioni contate',
  behindText: 'Ognuna si rifà sulla pagina della sua città.',
};
