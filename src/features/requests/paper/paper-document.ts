import { informalRoles, formalRoles } from '../../../domain/asking/representation.ts';
import { requestKinds } from '../../../domain/asking/request-kinds.ts';
import type { RequestableHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Block, PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { stepsFor, type StepId } from '../ask/journey.ts';
import { homeTags, intensities, needTags, refusedTags } from '../model.ts';
import { budgetKinds } from '../steps/money.ts';
import { seatChoices } from '../steps/need.ts';
import { distanceChoices } from '../steps/terms.ts';
import { formCode } from './form-code.ts';

const line = '_'.repeat(38);
const short = '_'.repeat(10);

/** A kind of help as a form to print and fill in by hand: the questions of the journey, in its order, with a code to type in by. */
export function paperDocument(ctx: Ctx, kind: RequestableHelp): PdfDocument {
  const t = messages(ctx.language);
  const code = formCode(kind);
  return {
    language: ctx.language,
    title: t.paper.title,
    subtitle: t.paper.subtitle(t.requestKinds[kind].choice, code),
    author: t.paper.author(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    footer: t.paper.footer(code),
    blocks: [
      { kind: 'paragraph', text: t.paper.how },
      ...stepsFor({ kindOfHelp: kind })
        .filter(({ id }) => id !== 'help')
        .flatMap(({ id }, at): Block[] => [
          { kind: 'heading', level: 1, text: `${at + 1}. ${t.requestSteps[id].title}` },
          ...blocksOf[id](ctx, kind),
        ]),
      { kind: 'note', title: t.paper.privacyTitle, text: t.requests.start.privacy(ctx.municipality.name).join(' ') },
      paragraph(`${t.paper.signature}: ${line}`),
    ],
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A question and the answers to tick. */
function ticks(question: string, choices: readonly string[]): Block[] {
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: question }] },
    paragraph(choices.map((choice) => `[\u00A0\u00A0\u00A0]\u00A0${choice}`).join('      ')),
  ];
}

type BlocksOf = (ctx: Ctx, kind: RequestableHelp) => Block[];

const blocksOf: Readonly<Record<StepId, BlocksOf>> = {
  help: () => [],
  details: ({ language }, kind) => {
    const words = messages(language).requestKinds[kind].questions;
    return requestKinds[kind].questions.flatMap(({ id, choices }) =>
      ticks(
        words[id]?.label ?? id,
        choices.map((choice) => words[id]?.choices[choice] ?? choice),
      ),
    );
  },
  people: ({ language }) => {
    const t = messages(language).requestSteps.people;
    return [
      ...ticks(
        t.label,
        seatChoices.map((n) => t.choice(n)),
      ),
      paragraph(seatChoices.map((n) => `${t.age(n)}: ${short}`).join('   ')),
    ];
  },
  weight: ({ language }) => {
    const t = messages(language).requestSteps.weight;
    return ticks(
      t.label,
      intensities.map((intensity) => t[intensity]),
    );
  },
  hours: weekBlocks,
  place: ({ language }, kind) => {
    const t = messages(language).requestSteps.place;
    const distances = distanceChoices.map((metres) => t.distances[metres] ?? '');
    return [paragraph(`${t.place}: ${line}`), ...(sharesFrom(kind) ? ticks(t.distance, distances) : [])];
  },
  money: ({ language }, kind) => {
    const t = messages(language).requestSteps.money;
    const alone = paragraph(`${t.alone} ${short} €`);
    if (!sharesFrom(kind)) return [alone];
    const amount = (each: (typeof budgetKinds)[number]) => (each === 'cheapest' ? '' : ` ${short} €`);
    return [
      alone,
      ...ticks(
        t.budget,
        budgetKinds.map((each) => `${t.budgetKinds[each] ?? each}${amount(each)}`),
      ),
    ];
  },
  sharing: ({ language }) => {
    const t = messages(language).requestSteps.sharing;
    const named = (tags: readonly string[], labels: Readonly<Record<string, string>>) =>
      tags.map((tag) => labels[tag] ?? tag);
    return [
      ...ticks(t.share, [t.yes, t.no]),
      ...ticks(t.host, [t.hostNo, messages(language).paper.hostYes(short)]),
      ...ticks(t.home, named(homeTags, t.homeTags)),
      ...ticks(t.needs, named(needTags, t.needTags)),
      ...ticks(t.refuses, named(refusedTags, t.refusedTags)),
    ];
  },
  contact: ({ language }) => {
    const { common, requestSteps, mandate } = messages(language);
    const t = requestSteps.contact;
    return [
      ...ticks(mandate.forWhom, [mandate.forMe, mandate.forOther]),
      ...ticks(
        mandate.role,
        [...informalRoles, ...formalRoles].map((role) => mandate.roles[role]),
      ),
      paragraph(`${mandate.person}: ${line}`),
      ...ticks(mandate.agreed, [common.yes]),
      ...[t.name, t.email, t.phone].map((label) => paragraph(`${label}: ${line}`)),
      ...ticks(t.onPaper, [common.yes]),
      ...ticks(t.first, [common.yes, common.no]),
    ];
  },
};

function sharesFrom(kind: RequestableHelp): boolean {
  return stepsFor({ kindOfHelp: kind }).some(({ id }) => id === 'sharing');
}

/** As many stretches of a day as fit in the breadth of a sheet, in hand writing. */
const stretchesOnPaper = [1, 2] as const;

/** The week as a table to write in, and how far one can move. */
function weekBlocks({ language }: Ctx): Block[] {
  const { requestSteps, ui } = messages(language);
  const t = requestSteps.hours;
  const f = formats(language);
  const days = [0, 1, 2, 3, 4, 5, 6];
  return [
    paragraph(`${t.days} ${short}   ${t.slots} ${short}`),
    paragraph(messages(language).paper.stretches),
    {
      kind: 'table',
      caption: t.week,
      columns: [
        { header: messages(language).paper.day },
        ...stretchesOnPaper.flatMap(() => [{ header: ui.weekFrom }, { header: ui.weekTo }]),
      ],
      rows: days.map((day) => [f.weekday(day), ...stretchesOnPaper.flatMap(() => [' ', ' '])]),
      rowHeader: true,
    },
    ...ticks(t.earlier, t.earlierChoices),
    ...ticks(t.later, t.laterChoices),
    ...ticks(
      t.otherDays,
      days.map((day) => f.weekday(day)),
    ),
  ];
}
