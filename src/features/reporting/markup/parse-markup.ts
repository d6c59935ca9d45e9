import { referencePattern, type Markup, type MarkupBlock, type MarkupFault } from './document.ts';
import { parseInline } from './parse-inline.ts';
import { parseTable } from './parse-table.ts';

interface Group {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Reads the small markup of the report: blank lines part paragraphs, `## ` is a heading, `- ` or `1. ` a list, `> ` a quote,
 * `| a | b |` a table, `{{figure city/code}}` and `{{chart code}}` a figure. Every text reads as something; `faults` says
 * what its writer must have meant otherwise.
 */
export function parseMarkup(text: string): Markup {
  const faults: MarkupFault[] = [];
  const blocks = groupsOf(text).flatMap((group) => parseGroup(group, faults));
  return { blocks, faults };
}

function groupsOf(text: string): Group[] {
  const groups: { line: number; lines: string[] }[] = [];
  let open: string[] | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') {
      open = undefined;
      continue;
    }
    if (open === undefined || kindOf(line) !== kindOf(open[0] ?? '') || standsAlone(line)) {
      open = [];
      groups.push({ line: index + 1, lines: open });
    }
    open.push(line);
  }
  return groups;
}

type LineKind = 'heading' | 'figure' | 'chart' | 'quote' | 'list' | 'numbered' | 'table' | 'text';

const beginnings: readonly (readonly [LineKind, RegExp])[] = [
  ['heading', /^##\s+\S/],
  ['figure', /^\{\{figure [^}]*\}\}$/],
  ['chart', /^\{\{chart [^}]*\}\}$/],
  ['quote', /^>\s*\S/],
  ['list', /^-\s+\S/],
  ['numbered', /^\d{1,3}\.\s+\S/],
  ['table', /^\|.*\|$/],
];

function kindOf(line: string): LineKind {
  return beginnings.find(([, pattern]) => pattern.test(line))?.[0] ?? 'text';
}

function standsAlone(line: string): boolean {
  return ['heading', 'figure', 'chart'].includes(kindOf(line));
}

function parseGroup({ line, lines }: Group, faults: MarkupFault[]): MarkupBlock[] {
  const [first = ''] = lines;
  const inline = (text: string, offset = 0) => parseInline(text, line + offset, faults);
  const kind = kindOf(first);
  switch (kind) {
    case 'heading':
      return [{ kind, text: first.replace(/^##\s+/, '') }];
    case 'quote':
      return [{ kind, text: inline(lines.map((one) => one.replace(/^>\s*/, '')).join(' ')) }];
    case 'list':
    case 'numbered':
      return [
        {
          kind: 'list',
          ordered: kind === 'numbered',
          items: lines.map((one, offset) => inline(one.replace(/^(-|\d{1,3}\.)\s+/, ''), offset)),
        },
      ];
    case 'table':
      return parseTable(lines, line, faults);
    case 'figure':
    case 'chart':
      return referenceBlock(kind, first, line, faults);
    default:
      return [{ kind: 'paragraph', text: inline(lines.join(' ')) }];
  }
}

function referenceBlock(kind: 'figure' | 'chart', text: string, line: number, faults: MarkupFault[]): MarkupBlock[] {
  const named = text.slice(kind.length + 3, -2).trim();
  const reference = kind === 'chart' ? `chart/${named}` : named;
  if (referencePattern.test(reference)) return [{ kind, reference }];
  faults.push({ line, problem: 'bad-reference', text });
  return [{ kind: 'paragraph', text: [{ kind: 'text', text }] }];
}
