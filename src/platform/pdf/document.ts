/** A document to print or keep: what it says, never how it looks. Every text is plain text, nothing in it is markup. */
export interface PdfDocument {
  readonly language: 'it' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  /** Who publishes it: written above the title and in the file's properties. */
  readonly author?: string;
  /** The day printed on it and written in the file: passed in, so that the same document is always the same bytes. */
  readonly date: Date;
  readonly blocks: readonly Block[];
  /** Half as large again, for who reads it without glasses; or smaller and closer to the edge, for a sheet of one page. */
  readonly type?: 'large' | 'sheet';
  /** At the foot of every page, beside the page number. */
  readonly footer?: string;
}

export type Block = (
  Heading | Paragraph | Table | KeyFigures | List | Note | BarChart | Quote | Contents | NewPage | Picture
) & {
  /** Of its words, where the document is in the other one: who listens hears them as they are spoken. */
  readonly language?: PdfDocument['language'] | undefined;
};

export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** An address that is not http(s), mailto or tel leaves the words and drops the link. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Text = string | readonly Inline[];

export interface Heading {
  readonly kind: 'heading';
  /** 1 is a section of the document, just below its title. A level that skips one is raised to the next allowed. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each row has one cell a column. */
  readonly rows: readonly (readonly Text[])[];
  /** The first cell of each row names the row. */
  readonly rowHeader?: boolean;
  /** A closing row, set apart from the others. */
  readonly total?: readonly Text[];
}

export interface Column {
  readonly header: string;
  /** `end` for figures. Default: `start`. */
  readonly align?: 'start' | 'center' | 'end';
}

export interface KeyFigures {
  readonly kind: 'keyFigures';
  readonly figures: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Text[];
}

export interface Note {
  readonly kind: 'note';
  readonly title?: string;
  readonly text: Text;
}

/** Somebody's words, set apart. */
export interface Quote {
  readonly kind: 'quote';
  readonly text: Text;
}

/** The headings of the document with their pages, each a link. */
export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
}

/** What follows begins on a page of its own: the next letter of a pile. */
export interface NewPage {
  readonly kind: 'newPage';
}

export interface BarChart {
  readonly kind: 'barChart';
  readonly caption: string;
  /** What the chart says, in words, for who does not see it. */
  readonly alternative: string;
  readonly bars: readonly Bar[];
}

/** A drawing of our own making, such as a code that a telephone reads. */
export interface Picture {
  readonly kind: 'picture';
  readonly svg: string;
  /** What it is, in words, for who does not see it. */
  readonly alternative: string;
}

export interface Bar {
  readonly label: string;
  /** The length of the bar, from zero: the longest fills the width. */
  readonly value: number;
  /** The value as people read it, unit included. */
  readonly text: string;
}
