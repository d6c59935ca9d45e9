import type { Programme, ProgrammeStep } from './model.ts';

type Pair = readonly [it: string, en: string];

function step(code: string, title: Pair, asks: Pair, who: Pair): ProgrammeStep {
  const both = ([it, en]: Pair) => ({ it, en });
  return { code, title: both(title), asks: both(asks), who: both(who) };
}

const city: Pair = ['Il Comune', 'The municipality'];
const cityAndPartners: Pair = ['Il Comune con i suoi partner', 'The municipality with its partners'];
const cityAndTutors: Pair = ['Il Comune con i tutor scientifici', 'The municipality with its scientific tutors'];

/**
 * The three macro-objectives of WILL and their steps, as the programme's own page tells them:
 * https://www.secondowelfare.it/category/will. What each asks in detail and who usually does it are our reading: the
 * lab's staff can write them anew.
 */
export const firstProgramme: Programme = {
  version: 0,
  phases: [
    {
      code: '1',
      title: { it: 'Definire le condizioni per sperimentare', en: 'Define the conditions to experiment' },
      steps: [
        step(
          '1.1',
          ['Mappare i problemi sociali emergenti', 'Map emerging social problems'],
          ['Quali bisogni crescono, di chi, in quali quartieri?', 'Which needs are growing, whose, in which quarters?'],
          cityAndTutors,
        ),
        step(
          '1.2',
          ['Mappare le risposte di servizi a finanziamento pubblico', 'Map publicly funded service responses'],
          [
            'Chi raggiungono i servizi pubblici, con quanta spesa e con quali criteri?',
            'Whom do public services reach, at what cost and by which criteria?',
          ],
          city,
        ),
        step(
          '1.3',
          [
            'Mappare le risposte di mercato a pagamento, professionali e informali',
            'Map paid market responses, professional and informal',
          ],
          [
            'Che cosa comprano le famiglie da sole, da chi, a che prezzo?',
            'What do families buy by themselves, from whom, at what price?',
          ],
          cityAndPartners,
        ),
        step(
          '1.4',
          [
            'Descrivere il gap tra i bisogni emergenti e tutte le risposte locali',
            'Describe the gap between emerging needs and all local responses',
          ],
          [
            'Quante persone restano senza risposta, contando pubblico, mercato, famiglia e comunità?',
            'How many people are left without an answer, counting public services, market, family and community?',
          ],
          cityAndTutors,
        ),
        step(
          '1.5',
          [
            'Costruire accordi di rete orizzontali e verticali con gli stakeholder',
            'Build horizontal and vertical network agreements with stakeholders',
          ],
          ['Chi si impegna, a fare che cosa, con quali risorse?', 'Who commits to what, with which resources?'],
          cityAndPartners,
        ),
      ],
    },
    {
      code: '2',
      title: { it: 'Scegliere le sperimentazioni', en: 'Choose the experiments' },
      steps: [
        step(
          '2.1',
          [
            'Trovare forme di sostegno economiche, professionali, scientifiche, culturali',
            'Find forms of support: economic, professional, scientific, cultural',
          ],
          ['Chi sostiene la sperimentazione, e come?', 'Who supports the experiment, and how?'],
          city,
        ),
        step(
          '2.2',
          [
            'Attivare piattaforme di ricomposizione sociale o di mercato',
            'Activate platforms of social recomposition or of market',
          ],
          ['Dove si incontrano le persone, o la domanda e l’offerta?', 'Where do people meet, or demand and supply?'],
          cityAndPartners,
        ),
        step(
          '2.3',
          [
            'Raggiungere una massa critica adeguata di utilizzatori e partecipanti',
            'Reach the adequate critical mass of users and participants',
          ],
          ['Quante persone servono perché si regga da sola?', 'How many people does it take to stand by itself?'],
          cityAndPartners,
        ),
        step(
          '2.4',
          [
            'Trovare gli strumenti tecnico-amministrativi per affidamenti per esiti, da co-programmazione e co-progettazione',
            'Find the technical and administrative instruments for outcome-based awards, from co-programming and co-design',
          ],
          [
            'Con quale atto si affida, e per quali esiti si paga?',
            'By which act is it awarded, and which outcomes are paid for?',
          ],
          city,
        ),
      ],
    },
    {
      code: '3',
      title: { it: 'Avviare e implementare', en: 'Start and implement' },
      steps: [
        step(
          '3.1',
          [
            'Valutare in itinere e alla fine, con attenzione agli impatti',
            'Evaluate along the way and at the end, with attention to impacts',
          ],
          ['Che cosa è cambiato, per chi, e che cosa no?', 'What has changed, for whom, and what has not?'],
          cityAndTutors,
        ),
        step(
          '3.2',
          ['Diffondere i modelli', 'Spread the models'],
          [
            'Che cosa può riprendere un’altra città, e a quali condizioni?',
            'What can another city take up, and on which conditions?',
          ],
          cityAndTutors,
        ),
      ],
    },
  ],
};
