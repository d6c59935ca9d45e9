/**
 * A diagnosis of Bergamo's older people from figures that can be read in their sources, and nothing else: what no source says
 * is recorded as not known.
 */
const study =
  'https://secondowelfare.devts.elicos.it/governi-locali/enti-locali/il-contributo-del-progetto-will-per-affrontare-linvecchiamento-a-bergamo';
const lisa =
  'https://primabergamo.it/attualita/a-bergamo-avviati-i-progetti-lisa-e-argentovivo-dedicati-agli-anziani-fragili-e-alle-loro-famiglie';
const keepers =
  'https://www.ecodibergamo.it/videos/bergamo-tv/tg/anziani-267-seguiti-a-casa-e-mille-intercettati-nei-quartieri-o_1295879_44';
const none = 'Nessuna fonte letta';

const notKnown = {
  low: null,
  high: null,
  source: none,
  on: '2024-11-28',
  method: 'estimate',
  confidence: 'low',
} as const;

export const bergamoClusters = [
  {
    area: 'older-people',
    title: 'Persone di 65 anni e più',
    kindsOfHelp: ['home-care', 'elder-company', 'meals'],
    figures: [
      {
        part: 'population',
        low: 28_800,
        high: 28_800,
        source: study,
        on: '2020-12-31',
        method: 'count',
        confidence: 'high',
        note: 'Studio di WILL: una persona su quattro, nel 2020. Il giorno preciso non è detto.',
      },
      { ...notKnown, part: 'prevalence', note: 'Quante abbiano un bisogno di cura, la fonte non lo dice.' },
      {
        part: 'public',
        low: 267,
        high: 267,
        source: keepers,
        on: '2021-10-21',
        method: 'count',
        confidence: 'medium',
        note: 'Seguite a casa; altre 927 sono state incontrate nei quartieri.',
      },
      { ...notKnown, part: 'market', note: null },
      { ...notKnown, part: 'informal', note: null },
      { ...notKnown, part: 'community', note: null },
    ],
  },
  {
    area: 'older-people',
    title: 'Persone fragili tra 75 e 84 anni',
    kindsOfHelp: ['home-care', 'elder-company'],
    figures: [
      {
        part: 'population',
        low: 11_000,
        high: 11_000,
        source: lisa,
        on: '2023-04-03',
        method: 'count',
        confidence: 'medium',
        note: 'Undicimila, in cifra tonda. Tre su dieci vivono sole, dice la stessa fonte.',
      },
      { ...notKnown, part: 'prevalence', note: null },
      { ...notKnown, part: 'public', note: null },
      { ...notKnown, part: 'market', note: null },
      { ...notKnown, part: 'informal', note: null },
      { ...notKnown, part: 'community', note: null },
    ],
  },
] as const;

/** Share of people over 65, from the same study. */
export const bergamoContext = `code,name,definition,unit,territory_kind,territory,value,source,date
over-65,Persone di 65 anni e più,"Residenti di 65 anni e più, su cento",%,city,,21.3,${study},2000-12-31
over-65,Persone di 65 anni e più,"Residenti di 65 anni e più, su cento",%,city,,25,${study},2020-12-31
`;
