import type { Child } from 'hono/jsx';
import { messages } from '../../../../i18n/index.ts';
import { Why, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import type { PlacePart } from '../places/place-fields.ts';
import { hasProblem } from './has-problem.ts';

const folds = {
  where: ['name', 'location.addresses', 'position', 'location.transportation'],
  when: ['hsds.schedules', 'location.schedules'],
  reach: ['hsds.phones', 'location.accessibility'],
} as const satisfies Readonly<Record<string, readonly PlacePart[]>>;
type Fold = keyof typeof folds;

interface PlaceFoldsProps {
  readonly ctx: Ctx;
  readonly parts: readonly PlacePart[];
  readonly nameOf: (part: PlacePart) => string;
  readonly errors: FieldErrors;
  readonly input: (part: PlacePart) => Child;
}

/** The inputs of a place in folds. The first is open, and so is each that has something to put right. */
export function PlaceFolds({ ctx, parts, nameOf, errors, input }: PlaceFoldsProps) {
  const t = messages(ctx.language).entries;
  const shown = (Object.entries(folds) as [Fold, readonly PlacePart[]][])
    .map(([fold, all]) => ({ fold, asked: all.filter((part) => parts.includes(part)) }))
    .filter(({ asked }) => asked.length > 0);
  return (
    <>
      {shown.map(({ fold, asked }, index) => (
        <Why label={t.placeFolds[fold]} open={index === 0 || asked.some((part) => hasProblem(errors, nameOf(part)))}>
          {asked.map((part) => input(part))}
        </Why>
      ))}
    </>
  );
}
