import type { RequestableHelp } from '../../domain/vocabulary.ts';

interface QuestionWords {
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
}

interface KindWords {
  /** How somebody would say it. */
  readonly choice: string;
  readonly hint: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

/** The kinds of help that can be asked for, and the few questions of each. */
export const requestKinds: Readonly<Record<RequestableHelp, KindWords>> = {
  childcare: {
    choice: 'Qualcuno che stia con i bambini',
    hint: 'Dopo la scuola, la mattina presto, nei giorni senza nido.',
    questions: {
      collect: {
        label: 'Da dove si comincia?',
        choices: { 'at-home': 'Da casa', 'from-nursery': 'Dal nido o dall’asilo', 'from-school': 'Dalla scuola' },
      },
      with: {
        label: 'Che cosa faranno insieme?',
        choices: { snack: 'Merenda', 'play-outside': 'Giochi all’aperto', nap: 'Riposo', homework: 'Compiti' },
      },
    },
  },
  homework: {
    choice: 'Aiuto nei compiti',
    hint: 'Studiare con qualcuno, un pomeriggio o più.',
    questions: {
      school: {
        label: 'Che scuola fa?',
        choices: { primary: 'Elementari', middle: 'Medie', high: 'Superiori' },
      },
      subjects: {
        label: 'In che cosa serve aiuto?',
        choices: {
          reading: 'Leggere e scrivere',
          italian: 'Italiano',
          maths: 'Matematica',
          languages: 'Lingue',
          method: 'Organizzarsi',
        },
      },
    },
  },
  'elder-company': {
    choice: 'Compagnia a una persona anziana',
    hint: 'Due chiacchiere, una passeggiata, qualche ora in compagnia.',
    questions: {
      together: {
        label: 'Che cosa le piace fare?',
        choices: {
          talk: 'Chiacchierare',
          walk: 'Passeggiare',
          cards: 'Giocare a carte',
          cook: 'Cucinare',
          errands: 'Uscire per commissioni',
        },
      },
    },
  },
  transport: {
    choice: 'Un passaggio, un accompagnamento',
    hint: 'Al centro diurno, a una visita, a scuola.',
    questions: {
      where: {
        label: 'Per andare dove?',
        choices: {
          'day-centre': 'Al centro diurno',
          visits: 'A visite e cure',
          school: 'A scuola',
          shopping: 'A fare la spesa',
          elsewhere: 'In un altro posto',
        },
      },
      'getting-in': {
        label: 'Per salire e scendere',
        choices: {
          walker: 'Usa un bastone o un girello',
          wheelchair: 'Usa la carrozzina',
          accompanied: 'Viene qualcuno con lei',
        },
      },
    },
  },
  'home-care': {
    choice: 'Assistenza a casa',
    hint: 'Per lavarsi, vestirsi, mangiare, muoversi.',
    questions: {
      tasks: {
        label: 'Per che cosa serve aiuto?',
        choices: {
          washing: 'Lavarsi',
          dressing: 'Vestirsi',
          eating: 'Mangiare',
          moving: 'Alzarsi e muoversi',
          medicines: 'Ricordare le medicine',
          house: 'Tenere in ordine la casa',
        },
      },
      since: {
        label: 'Che cosa è cambiato?',
        choices: {
          sudden: 'È successo da poco',
          'after-hospital': 'Torna dall’ospedale',
          worsening: 'Piano piano serve più aiuto',
          'carer-left': 'Chi aiutava non c’è più',
        },
      },
    },
  },
  meals: {
    choice: 'Pasti pronti o in compagnia',
    hint: 'A casa, o a tavola con altri.',
    questions: {
      how: {
        label: 'Come preferisci?',
        choices: {
          delivered: 'Portati a casa',
          together: 'A tavola con altri',
          'food-to-cook': 'La spesa per cucinare',
        },
      },
      often: {
        label: 'Quanto spesso?',
        choices: {
          'every-day': 'Ogni giorno',
          'some-days': 'Qualche giorno a settimana',
          weekend: 'Nel fine settimana',
          'for-a-while': 'Solo per un periodo',
        },
      },
      diet: {
        label: 'A che cosa dobbiamo stare attenti?',
        choices: {
          soft: 'Cibi morbidi',
          'no-pork': 'Senza maiale',
          vegetarian: 'Senza carne',
          'no-gluten': 'Senza glutine',
          diabetes: 'Diabete',
        },
      },
    },
  },
  'shopping-errands': {
    choice: 'Spesa, farmaci, piccole faccende',
    hint: 'Qualcuno che vada, o che venga con te.',
    questions: {
      what: {
        label: 'Che cosa serve?',
        choices: {
          groceries: 'La spesa',
          pharmacy: 'La farmacia',
          post: 'Posta e banca',
          repairs: 'Una lampadina, una piccola riparazione',
          bins: 'Portare giù i rifiuti',
        },
      },
    },
  },
  'digital-help': {
    choice: 'Telefono, computer, SPID',
    hint: 'Qualcuno che lo faccia con te, con calma.',
    questions: {
      what: {
        label: 'Che cosa vuoi riuscire a fare?',
        choices: {
          identity: 'Avere lo SPID o la carta d’identità elettronica',
          'health-record': 'Vedere ricette e referti',
          phone: 'Usare il telefono',
          payments: 'Pagare il Comune o la scuola',
          'school-site': 'Seguire la scuola dei figli',
        },
      },
      where: {
        label: 'Dove preferisci?',
        choices: { desk: 'Allo sportello', home: 'A casa mia', phone: 'Per telefono' },
      },
    },
  },
  listening: {
    choice: 'Parlare con qualcuno',
    hint: 'Quando è un periodo difficile.',
    questions: {
      about: {
        label: 'Di che cosa vorresti parlare? Puoi anche non dirlo.',
        choices: {
          alone: 'Mi sento solo',
          family: 'In famiglia è difficile',
          caring: 'Mi occupo di una persona e sono stanco',
          grief: 'Ho perso qualcuno',
          children: 'Sono preoccupato per i figli',
        },
      },
      how: {
        label: 'Come preferisci?',
        choices: { phone: 'Per telefono', desk: 'Di persona', home: 'A casa mia' },
      },
    },
  },
  'economic-aid': {
    choice: 'Un aiuto con i soldi',
    hint: 'Affitto, bollette, spesa, scuola, cure.',
    questions: {
      for: {
        label: 'Per che cosa?',
        choices: { rent: 'Affitto', bills: 'Bollette', food: 'Spesa', school: 'Scuola', health: 'Cure e medicine' },
      },
      when: {
        label: 'Entro quando?',
        choices: { days: 'Nei prossimi giorni', month: 'Entro un mese', later: 'Più avanti' },
      },
    },
  },
  housing: {
    choice: 'La casa',
    hint: 'Trovarla, tenerla, cambiarla.',
    questions: {
      now: {
        label: 'Com’è adesso?',
        choices: {
          eviction: 'Devo lasciare la casa',
          'too-dear': 'L’affitto è troppo caro',
          unfit: 'La casa non è adatta',
          'no-home': 'Non ho una casa',
          looking: 'Ne cerco un’altra',
        },
      },
      needs: {
        label: 'Che cosa conta di più?',
        choices: {
          'step-free': 'Senza scale',
          'near-family': 'Vicino alla famiglia',
          'near-school': 'Vicino alla scuola',
        },
      },
    },
  },
  work: {
    choice: 'Il lavoro',
    hint: 'Trovarlo, cambiarlo, imparare un mestiere.',
    questions: {
      what: {
        label: 'Che cosa cerchi?',
        choices: {
          'first-job': 'Il primo lavoro',
          'back-to-work': 'Tornare a lavorare',
          'other-hours': 'Un orario diverso',
          training: 'Un corso',
          curriculum: 'Una mano con il curriculum',
        },
      },
      when: {
        label: 'Quando puoi lavorare?',
        choices: {
          mornings: 'La mattina',
          'school-hours': 'Quando i figli sono a scuola',
          'full-time': 'Tutto il giorno',
          any: 'Va bene tutto',
        },
      },
    },
  },
};
