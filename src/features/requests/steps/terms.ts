import { hasOneHour } from '../../../domain/schedule/one-hour.ts';
import { bearableWindows, noTolerance } from '../../../domain/schedule/tolerance.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { AnsweredPlace, Answers } from '../answers.ts';
import { mayShare } from '../ask/asks.ts';
import { homeTagsField, needTagsField, parsed, refusedTagsField, whole, yesNoField } from '../schema.ts';
import { problem, readingOf, shown, type FieldProblem, type FindPlace, type StepForm } from './reading.ts';

/** How far a household goes, in metres: at home only; 5, 10, 15 minutes on foot; further. */
export const distanceChoices = [0, 400, 800, 1200, 3000] as const;
/** All seats at home, the household's own counted. */
export const hostChoices = [2, 3, 4, 5, 6] as const;
const longestPlace = 200;

/** The choice that promises no more than what was said. */
function distanceChoice(metres: number): number {
  return distanceChoices.findLast((choice) => choice <= metres) ?? 0;
}

async function nameOfPlace(
  text: string,
  findPlace: FindPlace,
): Promise<
  | { readonly kind: 'known'; readonly place: AnsweredPlace }
  | { readonly kind: 'problem'; readonly problem: FieldProblem }
> {
  if (text === '') return { kind: 'problem', problem: problem('place-missing') };
  const match = text.length > longestPlace ? { kind: 'unknown' as const, similar: [] } : await findPlace(text);
  if (match.kind === 'known') return match;
  return { kind: 'problem', problem: { code: 'place-unknown', similar: match.similar } };
}

export const placeForm: StepForm = {
  read: async (form, { answers, findPlace }) => {
    const sharing = mayShare(answers);
    const street = form.text('place');
    const text = street === '' ? form.text('quarter') : street;
    const match = await nameOfPlace(text, findPlace);
    const place = match.kind === 'known' ? match.place : undefined;
    const maxMetres = distanceChoices.find((choice) => String(choice) === form.text('distance'));
    return readingOf(
      {
        place: match.kind === 'problem' ? match.problem : undefined,
        distance: sharing && maxMetres === undefined ? problem('distance-missing') : undefined,
      },
      () => ({ ...(place && { place }), ...(maxMetres !== undefined && { maxMetres }) }),
    );
  },
  show: ({ place, maxMetres }) =>
    shown([
      ['place', place?.label],
      ['distance', maxMetres === undefined ? undefined : distanceChoice(maxMetres)],
    ]),
};

function readHosting(
  form: FormFields,
  seats: number,
): { readonly hostSeats: number; readonly problem: FieldProblem | undefined } {
  const hostSeats = parsed(whole(0, 12), form.text('host') || '0');
  if (hostSeats === undefined) return { hostSeats: 0, problem: problem('host-invalid') };
  return { hostSeats, problem: hostSeats > 0 && hostSeats <= seats ? problem('host-too-small') : undefined };
}

/** What keeps anybody with these hours out of every group; nothing where hours were not asked. */
function withoutHour({ days = 0, slots, windows, tolerance = noTolerance }: Answers): FieldProblem | undefined {
  if (days === 0 || slots === undefined || windows === undefined) return undefined;
  return hasOneHour(bearableWindows(windows, tolerance), { days, slots })
    ? undefined
    : { code: 'share-without-hour', days };
}

export const sharingForm: StepForm = {
  read: (form, { answers }) => {
    const willingToShare = parsed(yesNoField, form.text('share'));
    const hosting = readHosting(form, answers.seats ?? 1);
    const homeTags = parsed(homeTagsField, form.all('home-tags'));
    const needs = parsed(needTagsField, form.all('needs'));
    const refuses = parsed(refusedTagsField, form.all('refuses'));
    const unknown = (tags: unknown) => (tags === undefined ? problem('choice-unknown') : undefined);
    return readingOf(
      {
        share:
          willingToShare === undefined ? problem('share-missing') : willingToShare ? withoutHour(answers) : undefined,
        host: willingToShare === true ? hosting.problem : undefined,
        'home-tags': unknown(homeTags),
        needs: unknown(needs),
        refuses: unknown(refuses),
      },
      (): Answers => ({
        willingToShare: willingToShare ?? false,
        hostSeats: willingToShare === true ? hosting.hostSeats : 0,
        homeTags: homeTags ?? [],
        needs: needs ?? [],
        refuses: refuses ?? [],
      }),
    );
  },
  show: ({ willingToShare, hostSeats, homeTags = [], needs = [], refuses = [] }) =>
    shown([
      ['share', willingToShare === undefined ? undefined : willingToShare ? 'yes' : 'no'],
      ['host', hostSeats],
      ...homeTags.map((tag) => ['home-tags', tag] as const),
      ...needs.map((tag) => ['needs', tag] as const),
      ...refuses.map((tag) => ['refuses', tag] as const),
    ]),
};
