import citiesFile from './cities.json' with { type: 'json' };
import { sourceOfText } from '../src/features/municipalities/say-source.ts';
import programmeFile from './programme.json' with { type: 'json' };

/** A section of the demo's report, in both languages. */
export interface DemoSection {
  readonly chapter: 1 | 2 | 3 | 4;
  readonly position: number;
  readonly city: string | null;
  readonly title: { readonly it: string; readonly en: string };
  readonly body: { readonly it: string; readonly en: string };
}

type Language = 'it' | 'en';

interface Sourced {
  readonly key?: string;
  readonly text: { readonly it: string; readonly en: string };
  readonly source: string;
}

const source = { it: 'fonte', en: 'source' } as const;
const unknown = { it: 'Non documentato qui.', en: 'Not documented here.' } as const;

/** A fact as an item of a list, with where it was read. */
function item({ text, source: href }: Sourced, language: Language): string {
  const { name, link } = sourceOfText(href);
  const from = `${source[language]}: ${name}`;
  if (link === null) return `- ${text[language]} (${from})`;
  const address = new URL(link).href.replaceAll('(', '%28').replaceAll(')', '%29');
  return `- ${text[language]} ([${from}](${address}))`;
}

function list(facts: readonly Sourced[], language: Language): string {
  return facts.map((fact) => item(fact, language)).join('\n');
}

function inBoth(write: (language: Language) => string): DemoSection['body'] {
  return { it: write('it'), en: write('en') };
}

const facts = programmeFile.facts as readonly Sourced[];
const byKey = (...keys: readonly string[]) => keys.flatMap((key) => facts.filter((fact) => fact.key === key));

/**
 * The report of the demo: the programme's and the cities' facts, each with its source, in the four chapters of the volume. What is
 * not known is said not to be; the only figures are those of the made-up Monza, and the text says so.
 * @param madeUp what more of the made-up Monza may be referred to, where it was loaded
 */
export function reportSections(madeUp?: MadeUpReferences): DemoSection[] {
  return [...origin(), ...municipalities(madeUp), ...diagnosis(), voices()];
}

function origin(): DemoSection[] {
  return [
    {
      chapter: 1,
      position: 1,
      city: null,
      title: { it: 'Da dove nasce', en: 'Where it comes from' },
      body: inBoth((language) =>
        list(
          byKey(
            'dates',
            'origin',
            'ten-engaged-eight-completed',
            'first-ten',
            'portal-nine',
            'book-cuneo',
            'closing-event',
          ),
          language,
        ),
      ),
    },
    {
      chapter: 1,
      position: 2,
      city: null,
      title: { it: 'Perché cambiare, e come', en: 'Why change, and how' },
      body: inBoth((language) => {
        const directions = { it: '## Tre direzioni', en: '## Three directions' }[language];
        return `${list(byKey('why', 'no-new-burden', 'paradigm'), language)}\n\n${directions}\n\n${list(programmeFile.directions, language)}`;
      }),
    },
    {
      chapter: 1,
      position: 3,
      city: null,
      title: { it: 'Come si lavora', en: 'How the work is done' },
      body: inBoth((language) => {
        const dimensions = { it: '## Quattro dimensioni', en: '## Four dimensions' }[language];
        return `${list(programmeFile.methods, language)}\n\n${dimensions}\n\n${list(programmeFile.dimensions, language)}`;
      }),
    },
    {
      chapter: 1,
      position: 4,
      city: null,
      title: { it: 'Il percorso: tre fasi, undici passi', en: 'The path: three phases, eleven steps' },
      body: inBoth((language) => programmeFile.phases.map((phase) => phaseText(phase, language)).join('\n\n')),
    },
    {
      chapter: 1,
      position: 5,
      city: null,
      title: { it: 'Con chi, e per chi', en: 'With whom, and for whom' },
      body: inBoth((language) => {
        const t = {
          it: { partners: '## Chi accompagna i Comuni', areas: '## Per chi' },
          en: { partners: '## Who accompanies the municipalities', areas: '## For whom' },
        }[language];
        const partners = programmeFile.partners.map(({ name, text, source: href }) => ({
          text: { it: `${name}. ${text.it}`, en: `${name}. ${text.en}` },
          source: href,
        }));
        const scientific = byKey('scientific-partners');
        return [
          t.partners,
          list([...partners, ...scientific], language),
          t.areas,
          list(programmeFile.areas, language),
        ].join('\n\n');
      }),
    },
  ];
}

/** A phase with its steps, by the numbers that the programme gives them. */
function phaseText({ code, text, steps, source: href }: (typeof programmeFile.phases)[number], language: Language) {
  const numbered = steps.map((step) => ({
    text: { it: `${step.code}. ${step.text.it}`, en: `${step.code}. ${step.text.en}` },
    source: href,
  }));
  return `## ${code}. ${text[language]}\n\n${list(numbered, language)}`;
}

const headings = {
  it: {
    will: '## Nel percorso di WILL',
    local: '## Progetti della città negli stessi anni',
    localNote: 'Sono progetti locali: le fonti lette qui non dicono che siano di WILL.',
    results: '## Risultati, anche mancati, e prospettive',
  },
  en: {
    will: '## In the path of WILL',
    local: '## Projects of the city in the same years',
    localNote: 'These are local projects: the sources read here do not say that they are part of WILL.',
    results: '## Results, missed ones too, and prospects',
  },
} as const;

function municipalities(madeUp?: MadeUpReferences): DemoSection[] {
  return citiesFile.cities.map((city, index) => ({
    chapter: 2,
    position: index + 1,
    city: city.slug,
    title: { it: city.name, en: city.name },
    body: inBoth((language) => {
      const t = headings[language];
      const [ofWill, local] = [true, false].map((will) =>
        (city.facts as readonly (Sourced & { readonly willLink: string })[]).filter(
          ({ willLink }) => (willLink === 'verified') === will,
        ),
      );
      return [
        t.will,
        ofWill?.length ? list(ofWill, language) : unknown[language],
        t.local,
        local?.length ? `${t.localNote}\n\n${list(local, language)}` : unknown[language],
        t.results,
        unknown[language],
        ...(city.slug === 'monza' ? [madeUpFigures[language]] : []),
        ...(city.slug === 'monza' && madeUp !== undefined ? [madeUpReadings[language](madeUp)] : []),
      ].join('\n\n');
    }),
  }));
}

/** What a text may refer to once the made-up Monza is there. */
export interface MadeUpReferences {
  /** The id of its experiment. */
  readonly experiment: string;
}

/** What the experiment of the made-up Monza shows so far, and what those who attended training say: neither is a result of WILL. */
const madeUpReadings = {
  it: ({ experiment }: MadeUpReferences) => `## Una sperimentazione di prova

Anche questa è inventata. Delle famiglie dei pomeriggi condivisi si dicono contente {{figure monza/reading-satisfaction/${experiment}}}.

{{figure monza/reading-loneliness/${experiment}}}

Con ipotesi di prova, il suo valore sociale sta {{figure monza/social-return/${experiment}}}.

Di chi ha seguito la formazione, sapendo leggere un quartiere, {{figure monza/skill-context-analysis}}.`,
  en: ({ experiment }: MadeUpReferences) => `## A made-up experiment

This one is invented too. Of the families of the shared afternoons those who say that they are content are {{figure monza/reading-satisfaction/${experiment}}}.

{{figure monza/reading-loneliness/${experiment}}}

By made-up assumptions its social value is {{figure monza/social-return/${experiment}}}.

Of those who followed the training, on reading a neighbourhood, {{figure monza/skill-context-analysis}}.`,
} as const;

const madeUpFigures = {
  it: `## Cifre di prova

**Queste cifre non sono di Monza.** Vengono dalle famiglie inventate con cui si prova la piattaforma, per far vedere come si scrive un rapporto i cui numeri si possono rifare.

Nella Monza di prova {{figure monza/families}} famiglie condividono {{figure monza/hours-week}} ore a settimana, in {{figure monza/groups}} gruppi.

{{figure monza/saved-cents-week}}

| Che cosa | Quanto |
| Gruppi attivi | {{figure monza/groups}} |
| Famiglie | {{figure monza/families}} |
| Famiglie mai viste prima | {{figure monza/first-contacts}} |`,
  en: `## Made-up figures

**These figures are not Monza's.** They come from the made-up families with which the platform is tried, to show how a report is written whose numbers can be counted again.

In the made-up Monza {{figure monza/families}} families share {{figure monza/hours-week}} hours a week, in {{figure monza/groups}} groups.

{{figure monza/saved-cents-week}}

| What | How many |
| Active groups | {{figure monza/groups}} |
| Families | {{figure monza/families}} |
| Families never met before | {{figure monza/first-contacts}} |`,
} as const;

function cityFact(key: string): readonly Sourced[] {
  return citiesFile.cities.flatMap((city) => (city.facts as readonly Sourced[]).filter((fact) => fact.key === key));
}

function diagnosis(): DemoSection[] {
  return [
    {
      chapter: 3,
      position: 1,
      city: null,
      title: { it: 'Le difficoltà di cui si trova traccia', en: 'Difficulties that left a trace' },
      body: inBoth((language) =>
        list(
          [
            ...byKey('ten-engaged-eight-completed', 'failures-told'),
            ...cityFact('padova-fragmented-data'),
            ...cityFact('novara-nova-rules'),
          ],
          language,
        ),
      ),
    },
    {
      chapter: 3,
      position: 2,
      city: null,
      title: { it: 'Attori, strumenti e competenze del cambiamento', en: 'Actors, tools and skills of change' },
      body: unknown,
    },
    {
      chapter: 3,
      position: 3,
      city: null,
      title: {
        it: 'Le città di questa installazione, una accanto all’altra',
        en: 'The cities of this installation, side by side',
      },
      body: {
        it: 'Ogni città pubblica i suoi numeri quando vuole. Non è una classifica. Quelli di Monza sono inventati.\n\n{{chart families}}\n\nOgni sei mesi uffici e partner dicono che cosa ostacola e che cosa manca.\n\n{{chart change-obstacles-no-time}}\n\n{{chart change-skills-change-management}}',
        en: 'Each city publishes its figures when it likes. This is no ranking. Those of Monza are made up.\n\n{{chart families}}\n\nEvery six months offices and partners say what is in the way and what is missing.\n\n{{chart change-obstacles-no-time}}\n\n{{chart change-skills-change-management}}',
      },
    },
  ];
}

function voices(): DemoSection {
  return {
    chapter: 4,
    position: 1,
    city: null,
    title: { it: 'Le voci di chi c’era', en: 'Voices of those who were there' },
    body: inBoth((language) => {
      const invitation = {
        it: 'Chi ha preso parte può mandare il suo contributo dalla pagina della sua città.',
        en: 'Whoever took part can send a contribution from the page of their city.',
      }[language];
      return `${unknown[language]} ${invitation}\n\n${list(byKey('free-report'), language)}`;
    }),
  };
}

/** Made up, and said to be so: what somebody of the made-up Monza sent, and how the lab has it in review. Never published by the demo. */
export const madeUpContribution = {
  chapter: 4,
  language: 'it',
  title: 'Un anno di pomeriggi (testo di prova)',
  body: 'Testo inventato per la prova.\n\nAbbiamo cominciato con tre famiglie. Il martedì funziona. Il sabato non è venuto nessuno, e non abbiamo capito perché.',
  author: 'Una community manager di prova',
  authorNamed: false,
} as const;

export const madeUpReview: Omit<DemoSection, 'position'> = {
  chapter: 4,
  city: 'monza',
  title: { it: 'Un anno di pomeriggi (testo di prova)', en: 'A year of afternoons (made-up text)' },
  body: {
    it: 'Testo inventato per la prova.\n\nSiamo partiti con tre famiglie. Il martedì funziona. Il sabato non è venuto nessuno, e non sappiamo ancora perché.\n\nAdesso le famiglie che condividono sono {{figure monza/families}}.',
    en: 'Text made up as a trial.\n\nWe started with three families. Tuesdays work. On Saturdays nobody came, and we do not know why yet.\n\nThe families that share now are {{figure monza/families}}.',
  },
};
