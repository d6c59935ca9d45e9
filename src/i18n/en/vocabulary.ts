import type { AnswerKind, Audience, KindOfHelp } from '../../domain/vocabulary.ts';
import type { vocabulary as it } from '../it/vocabulary.ts';

/** Words of the closed vocabularies, as people say them. */
export const vocabulary: typeof it = {
  kindsOfHelp: {
    childcare: 'Childcare',
    homework: 'Help with homework',
    'elder-company': 'Company for older people',
    transport: 'Rides and accompaniment',
    'home-care': 'Care at home',
    meals: 'Meals',
    'shopping-errands': 'Shopping and errands',
    listening: 'Someone to talk to',
    'economic-aid': 'Help with money',
    housing: 'Housing',
    work: 'Work',
    'digital-help': 'Digital help',
    'culture-leisure': 'Culture and leisure',
    health: 'Health',
    'legal-info': 'Legal information',
    volunteering: 'Volunteering',
    goods: 'Donated goods',
    information: 'Information and guidance',
  } satisfies Record<KindOfHelp, string>,
  audiences: {
    everyone: 'Everyone',
    children: 'Children',
    teenagers: 'Teenagers',
    families: 'Families',
    'older-people': 'Older people',
    disability: 'People with disabilities',
    carers: 'People who care for someone',
    poverty: 'People short of money',
    migrants: 'People from abroad',
    'women-in-danger': 'Women in danger',
    students: 'Students',
    workers: 'Workers',
    'volunteers-associations': 'Volunteers and associations',
  } satisfies Record<Audience, string>,
  answerKinds: {
    public: 'Public service',
    accredited: 'Accredited provider',
    market: 'Paid service',
    free: 'Free',
    mutual: 'Help among neighbours',
  } satisfies Record<AnswerKind, string>,
};
