import type { requestKinds as it } from '../it/request-kinds.ts';

export const requestKinds: typeof it = {
  childcare: {
    choice: 'Somebody to look after children',
    hint: 'After school, early in the morning, on days without nursery.',
    questions: {
      collect: {
        label: 'Where does it begin?',
        choices: { 'at-home': 'At home', 'from-nursery': 'At the nursery', 'from-school': 'At school' },
      },
      with: {
        label: 'What will they do together?',
        choices: { snack: 'A snack', 'play-outside': 'Play outside', nap: 'Rest', homework: 'Homework' },
      },
    },
  },
  homework: {
    choice: 'Help with homework',
    hint: 'Studying with somebody, one afternoon or more.',
    questions: {
      school: { label: 'Which school?', choices: { primary: 'Primary', middle: 'Middle', high: 'High school' } },
      subjects: {
        label: 'Help with what?',
        choices: {
          reading: 'Reading and writing',
          italian: 'Italian',
          maths: 'Maths',
          languages: 'Languages',
          method: 'Getting organised',
        },
      },
    },
  },
  'elder-company': {
    choice: 'Company for an older person',
    hint: 'A chat, a walk, a few hours together.',
    questions: {
      together: {
        label: 'What do they like to do?',
        choices: { talk: 'Talk', walk: 'Walk', cards: 'Play cards', cook: 'Cook', errands: 'Go out for errands' },
      },
    },
  },
  transport: {
    choice: 'A lift, somebody to go along',
    hint: 'To the day centre, to an appointment, to school.',
    questions: {
      where: {
        label: 'To go where?',
        choices: {
          'day-centre': 'To the day centre',
          visits: 'To appointments and treatment',
          school: 'To school',
          shopping: 'To do the shopping',
          elsewhere: 'Somewhere else',
        },
      },
      'getting-in': {
        label: 'To get in and out',
        choices: {
          walker: 'Uses a stick or a walker',
          wheelchair: 'Uses a wheelchair',
          accompanied: 'Somebody comes along',
        },
      },
    },
  },
  'home-care': {
    choice: 'Care at home',
    hint: 'To wash, dress, eat, move.',
    questions: {
      tasks: {
        label: 'Help with what?',
        choices: {
          washing: 'Washing',
          dressing: 'Dressing',
          eating: 'Eating',
          moving: 'Getting up and moving',
          medicines: 'Remembering medicines',
          house: 'Keeping the house in order',
        },
      },
      since: {
        label: 'What has changed?',
        choices: {
          sudden: 'It happened lately',
          'after-hospital': 'Coming back from hospital',
          worsening: 'More help is needed bit by bit',
          'carer-left': 'Whoever helped is no longer there',
        },
      },
    },
  },
  meals: {
    choice: 'Meals, ready or in company',
    hint: 'At home, or at a table with others.',
    questions: {
      how: {
        label: 'How would you like them?',
        choices: { delivered: 'Brought home', together: 'At a table with others', 'food-to-cook': 'Food to cook' },
      },
      often: {
        label: 'How often?',
        choices: {
          'every-day': 'Every day',
          'some-days': 'Some days a week',
          weekend: 'At weekends',
          'for-a-while': 'Only for a while',
        },
      },
      diet: {
        label: 'What should we watch for?',
        choices: {
          soft: 'Soft food',
          'no-pork': 'No pork',
          vegetarian: 'No meat',
          'no-gluten': 'No gluten',
          diabetes: 'Diabetes',
        },
      },
    },
  },
  'shopping-errands': {
    choice: 'Shopping, medicines, small chores',
    hint: 'Somebody who goes, or goes with you.',
    questions: {
      what: {
        label: 'What is needed?',
        choices: {
          groceries: 'The shopping',
          pharmacy: 'The pharmacy',
          post: 'Post and bank',
          repairs: 'A light bulb, a small repair',
          bins: 'Taking the bins down',
        },
      },
    },
  },
  'digital-help': {
    choice: 'Phone, computer, SPID',
    hint: 'Somebody who does it with you, without hurry.',
    questions: {
      what: {
        label: 'What would you like to manage?',
        choices: {
          identity: 'Getting SPID or the electronic identity card',
          'health-record': 'Seeing prescriptions and results',
          phone: 'Using the phone',
          payments: 'Paying the municipality or the school',
          'school-site': 'Following the children’s school',
        },
      },
      where: {
        label: 'Where would you like it?',
        choices: { desk: 'At the desk', home: 'At my home', phone: 'By phone' },
      },
    },
  },
  listening: {
    choice: 'Somebody to talk to',
    hint: 'When times are hard.',
    questions: {
      about: {
        label: 'What would you like to talk about? You need not say.',
        choices: {
          alone: 'I feel alone',
          family: 'Things are hard in the family',
          caring: 'I care for somebody and I am tired',
          grief: 'I have lost somebody',
          children: 'I worry about the children',
        },
      },
      how: {
        label: 'How would you like it?',
        choices: { phone: 'By phone', desk: 'In person', home: 'At my home' },
      },
    },
  },
  'economic-aid': {
    choice: 'Help with money',
    hint: 'Rent, bills, food, school, treatment.',
    questions: {
      for: {
        label: 'What for?',
        choices: {
          rent: 'Rent',
          bills: 'Bills',
          food: 'Food',
          school: 'School',
          health: 'Treatment and medicines',
        },
      },
      when: {
        label: 'By when?',
        choices: { days: 'In the next days', month: 'Within a month', later: 'Later on' },
      },
    },
  },
  housing: {
    choice: 'A home',
    hint: 'To find one, keep it, change it.',
    questions: {
      now: {
        label: 'How is it now?',
        choices: {
          eviction: 'I have to leave my home',
          'too-dear': 'The rent is too high',
          unfit: 'My home does not suit',
          'no-home': 'I have no home',
          looking: 'I am looking for another',
        },
      },
      needs: {
        label: 'What matters most?',
        choices: { 'step-free': 'No stairs', 'near-family': 'Near the family', 'near-school': 'Near the school' },
      },
    },
  },
  work: {
    choice: 'Work',
    hint: 'To find it, change it, learn a trade.',
    questions: {
      what: {
        label: 'What are you looking for?',
        choices: {
          'first-job': 'A first job',
          'back-to-work': 'Going back to work',
          'other-hours': 'Other hours',
          training: 'A course',
          curriculum: 'A hand with the CV',
        },
      },
      when: {
        label: 'When can you work?',
        choices: {
          mornings: 'In the morning',
          'school-hours': 'While the children are at school',
          'full-time': 'All day',
          any: 'Any time',
        },
      },
    },
  },
};
