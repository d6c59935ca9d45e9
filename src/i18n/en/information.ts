import type { information as it } from '../it/information.ts';

export const information: typeof it = {
  accessibility: {
    title: 'Accessibility statement',
    lead: 'This site has to work for everyone: by keyboard, zoomed, with a screen reader, without script.',
    sections: [
      {
        heading: 'How far it conforms',
        paragraphs: [
          'The project tests each of its pages with automatic tools (WCAG 2.2, levels A and AA) and by keyboard alone. Automatic tests do not find everything: no independent audit has been made yet, and until then conformance is to be taken as partial.',
        ],
      },
      {
        heading: 'The official statement',
        paragraphs: [
          'The city that uses this platform files its own statement every year with AgID and links it here. This is a demo installation and has none.',
        ],
      },
      {
        heading: 'When something is wrong',
        paragraphs: [
          'Write it on the page "Report a problem", or tell the desk: whatever is done here can be done by voice and on paper too.',
        ],
      },
    ],
  },
  questions: {
    title: 'Questions people ask',
    lead: 'Answers to what people ask most.',
    sections: [
      {
        heading: 'Do I have to sign up?',
        paragraphs: [
          'No. You need no account to search or to ask. When you ask you get a code and a secret link: with it you follow and change your request.',
        ],
      },
      {
        heading: 'Who sees what I write?',
        paragraphs: [
          'The city desk that helps you. Other families see of you only what you decide, after all of you have signed.',
        ],
      },
      {
        heading: 'What does sharing mean?',
        paragraphs: [
          'Families nearby with the same need share one professional and the price. Nobody pays more than alone, and you can always say no.',
        ],
      },
      {
        heading: 'And if the need is heavy?',
        paragraphs: [
          'If help is needed to wash, to eat or at night, the request goes to professionals: we do not suggest sharing.',
        ],
      },
      {
        heading: 'Who decides?',
        paragraphs: [
          'You do. A program looks for who can share and makes you a proposal, with the sums explained. No machine decides a right.',
        ],
      },
    ],
  },
  report: {
    title: 'Report a problem',
    lead: 'A mistake, something unclear, a barrier: tell us.',
    sections: [
      {
        heading: 'At the desk',
        paragraphs: [
          'Go to the social desk of your city or call it: whoever answers can do for you whatever is done here.',
        ],
      },
      {
        heading: 'A problem of the program',
        paragraphs: [
          'WILL is free software: whoever installs it gives an address for reports here. This is a demo installation.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'We ask only what is needed, say so first, and delete it when it is needed no longer.',
    sections: [
      {
        heading: 'Who handles the data',
        paragraphs: [
          'The city. The data serve only to answer your request (Regulation EU 2016/679, articles 6 and 9).',
        ],
      },
      {
        heading: 'What stays hidden',
        paragraphs: [
          'No family learns who you are or where you live before you say yes. Your contacts are kept apart from the request, and each time somebody at the desk opens them, it is recorded.',
        ],
      },
      {
        heading: 'How long',
        paragraphs: [
          'A request begun and not sent is deleted after a day. You can withdraw your request at any time: after 30 days we delete name, contacts and links, and only a need without a name stays, for the figures.',
          'If we do not hear from you for a year, the request ends by itself. We write to you a month before.',
        ],
      },
      {
        heading: 'What is left of a group',
        paragraphs: [
          'What is left of a group is deleted by itself, at night. Name and contacts go first: 30 days after you withdraw your request.',
          'If the group does not start, we delete everything after 90 days. If it starts and then ends, we delete the messages after 90 days. With them goes what you showed one another, which offers you preferred and why you said no.',
          'After a year and a half we delete who was there at each session, and the answers to the three questions of the end. The totals stay.',
          'Statements, agreement and signatures stay longer, under the code of the request. They serve to say who paid what. They stay ten years, after the year in which the group ends. The city may choose another number, never fewer than five: you read it on the page of your statements (Italian Civil Code, articles 2220, 2946 and 2948).',
          'In the end only numbers are left: how many groups, families and hours, at what price.',
        ],
      },
      {
        heading: 'Small numbers',
        paragraphs: ['In public figures whatever concerns fewer than five families reads "fewer than 5".'],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'None for people who search or ask. People who work for the city have one, technical, while they are signed in. No page asks anything of other sites.',
        ],
      },
    ],
  },
  legal: {
    title: 'Legal notes',
    lead: 'Whose site this is, and what you may do with it.',
    sections: [
      {
        heading: 'The program',
        paragraphs: [
          'WILL is free software under the EUPL-1.2 licence. It gives municipalities the model of the Welfare Innovation Local Lab (2019-2024).',
        ],
      },
      {
        heading: 'The data',
        paragraphs: [
          'The figures that cities publish are open data. Facts about the cities carry their source. The demo people are made up.',
        ],
      },
    ],
  },
};
