import type { Language } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { readingOf, type Readings } from '../figures/reading-of.ts';
import { sayInText } from '../figures/say-figure.ts';
import type { MarkupBlock, MarkupInline } from '../markup/document.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { FigureInReport } from './figure-in-report.tsx';

export interface MarkupViewProps {
  readonly ctx: Ctx;
  readonly text: string;
  /** Of the text, which may not be the page's. */
  readonly language: Language;
  readonly readings: Readings;
  /** Begins the ids of its drawings: unique on the page. */
  readonly id: string;
  /** Where a figure opens. */
  readonly hrefOf: HrefOf;
}

export type HrefOf = (reference: string) => string;

/** A text of the report as a page. Nothing of it is taken for HTML. */
export function MarkupView({ ctx, text, language, readings, id, hrefOf }: MarkupViewProps) {
  const inner = parseMarkup(text).blocks.map((block, index) => (
    <Block ctx={ctx} language={language} block={block} readings={readings} id={`${id}-${index}`} hrefOf={hrefOf} />
  ));
  return language === ctx.language ? <>{inner}</> : <div lang={language}>{inner}</div>;
}

interface BlockProps {
  readonly ctx: Ctx;
  /** Of the text: figures in its sentences speak it. */
  readonly language: Language;
  readonly block: MarkupBlock;
  readonly readings: Readings;
  readonly id: string;
  readonly hrefOf: HrefOf;
}

function Block({ ctx, language, block, readings, id, hrefOf }: BlockProps) {
  const say = (pieces: readonly MarkupInline[]) => (
    <Pieces language={language} pieces={pieces} readings={readings} hrefOf={hrefOf} />
  );
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'paragraph':
      return <p>{say(block.text)}</p>;
    case 'quote':
      return (
        <blockquote>
          <p>{say(block.text)}</p>
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item) => <li>{say(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <div class="table-responsive" tabindex={0}>
          <table class="table will-table">
            <thead>
              <tr>
                {block.header.map((cell) => (
                  <th scope="col">{cell}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((cell, column) => (column === 0 ? <th scope="row">{say(cell)}</th> : <td>{say(cell)}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    default:
      return language === ctx.language ? (
        <FigureInReport ctx={ctx} given={readingOf(readings, block.reference)} id={id} hrefOf={hrefOf} />
      ) : (
        <div lang={ctx.language}>
          <FigureInReport ctx={ctx} given={readingOf(readings, block.reference)} id={id} hrefOf={hrefOf} />
        </div>
      );
  }
}

interface PiecesProps {
  readonly language: Language;
  readonly pieces: readonly MarkupInline[];
  readonly readings: Readings;
  readonly hrefOf: HrefOf;
}

function Pieces({ language, pieces, readings, hrefOf }: PiecesProps) {
  return (
    <>
      {pieces.map((piece) => {
        switch (piece.kind) {
          case 'strong':
            return <strong>{piece.text}</strong>;
          case 'link':
            return (
              <a href={piece.href} rel="noopener external">
                {piece.text}
              </a>
            );
          case 'figure':
            return <a href={hrefOf(piece.reference)}>{sayInText(language, readingOf(readings, piece.reference))}</a>;
          case 'text':
            return <>{piece.text}</>;
        }
      })}
    </>
  );
}
