import type { IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { KindPart } from '../../domain/outcomes/tell-figures.ts';
import type { AnsweredCode } from '../../domain/outcomes/may-stand-beside.ts';
import type { ToldMonth, ToldReading } from '../../domain/outcomes/told-reading.ts';
import type { ClosingAnswers } from '../../domain/outcomes/withhold-answers.ts';
import type { CountOfMonth } from '../../domain/outcomes/count-beside-months.ts';
import type { Figures, Shown, ShownFigures } from '../../domain/outcomes/withhold.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';

/** The city's figures for one kind of help. */
export interface KindFigures extends Figures {
  readonly kindOfHelp: PoolableHelp;
}

export type ToldMonths = Readonly<Record<AnsweredCode, readonly ToldMonth[]>>;

/** The city's figures of this moment, as they are. */
export interface LiveFigures {
  readonly figures: Figures;
  readonly kinds: readonly KindFigures[];
  readonly answers: ClosingAnswers;
  /** Months of the same answers that everybody knows, in order; none where nobody has answered. */
  readonly months: ToldMonths;
  /** What was told of the city's experiments, by indicator. */
  readonly readings: readonly (ToldReading & { readonly indicator: string })[];
  /** Families that share, month by month, as everybody knows: every edition, and what follows from what was told of experiments. */
  readonly sharing: readonly CountOfMonth[];
}

/** What a city told about itself on a day; never changed afterwards. */
export interface Publication {
  readonly id: string;
  readonly publishedAt: Date;
  readonly definitionsVersion: number;
  readonly figures: ShownFigures;
}

/** A city of the register with what it published last, if it did. */
export interface PublishedCity {
  readonly slug: string;
  readonly name: string;
  readonly istat: string | null;
  /** Its families are made up, and so are its figures. */
  readonly madeUpData: boolean;
  /** How many facts of its path are told. */
  readonly facts: number;
  readonly publication: Publication | undefined;
}

/** A figure as one reader may see it. */
export interface SeenFigure {
  readonly shown: Shown;
  /** The public does not see it. */
  readonly staffOnly: boolean;
}

/** A row of the table by kind of help, as one reader may see it. */
export interface SeenKind {
  readonly kindOfHelp: PoolableHelp;
  /** Undefined where the row is withheld. */
  readonly figures: KindPart | undefined;
  readonly staffOnly: boolean;
}

/** The city's figures of this moment, for one audience: what the audience may not see is not in it. */
export interface SeenFigures {
  readonly anyGroup: boolean;
  /** They are withheld from this audience, and not because families are few: see `ToldFigures`. */
  readonly waits: boolean;
  readonly figures: Readonly<Record<IndicatorCode, SeenFigure>>;
  readonly kinds: readonly SeenKind[] | 'withheld';
}

export type Audience = 'public' | 'staff';
