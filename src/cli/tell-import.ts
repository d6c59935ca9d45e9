import { recordKinds, type FileRefusal, type ImportReport } from '../features/catalogue/public.ts';

export function refusalInWords(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'it is empty';
    case 'too-large':
      return `it is larger than ${refusal.megabytes} MB: split it`;
    case 'unknown-encoding':
      return 'its text is neither UTF-8, nor UTF-16, nor Windows-1252';
    case 'not-csv':
      return `it is no table, it looks like ${refusal.looksLike}`;
    case 'wrong-delimiter':
      return `its columns are parted by "${refusal.found}", the mapping says "${refusal.expected}"`;
    case 'missing-columns':
      return `it lacks the columns ${refusal.columns.join(', ')}`;
    case 'repeated-columns':
      return `it has the columns ${refusal.columns.join(', ')} more than once`;
    case 'malformed':
      return `line ${refusal.line} is no CSV`;
    case 'not-json':
      return `line ${refusal.line} is no JSON`;
    case 'archive':
      return archiveProblems[refusal.problem];
    case 'broken-sheet':
      return 'it is no spreadsheet that can be read';
    case 'mapping-needed':
      return 'it is a table, and nobody has said how it is to be read';
  }
}

const archiveProblems = {
  'no-zip': 'it begins as a zip file and is none',
  broken: 'the archive is broken',
  bomb: 'the archive grows beyond what an honest one would',
  'too-many-entries': 'the archive has too many files',
  unsupported: 'the archive has a password, or is in parts, or is larger than 4 GB',
  'unknown-contents': 'the archive is neither a spreadsheet nor HSDS tabular data',
} as const;

export function tellImport(report: ImportReport): void {
  for (const { line, reason, field } of report.rejected) console.log(`line ${line}: rejected, ${field}: ${reason}`);
  for (const { line, reason, field } of report.warnings) console.log(`line ${line}: imported, ${field}: ${reason}`);
  for (const { title, fields } of report.kept)
    console.log(`kept as people here changed it, ${fields.join(', ')}: "${title}"`);
  for (const { name, fields } of report.keptOrganizations ?? [])
    console.log(`kept as people here changed it, ${fields.join(', ')}: organisation "${name}"`);
  for (const { title } of report.gone) console.log(`no longer in the source: "${title}"`);
  for (const kind of recordKinds)
    for (const name of report.records?.[kind].gone ?? [])
      console.log(`no longer in the source: ${kind} "${name ?? ''}"`);
  const looking = report.outcome === 'tried' ? report.questions : report.duplicates;
  for (const { title, otherTitle, likeness, reasons } of looking) {
    console.log(
      `likely duplicate (${Math.round(100 * likeness)} %, ${reasons.join(', ')}): "${title}" and "${otherTitle}"`,
    );
  }
  if (report.encoding !== undefined) console.log(`converted from ${report.encoding}`);
  const { read, new: added, changed, unchanged, tied, ended, rejectedCount, warningCount, goneCount } = report;
  for (const kind of recordKinds) {
    const of = report.records?.[kind];
    if (of === undefined || of.new + of.changed + of.unchanged + of.goneCount === 0) continue;
    console.log(`${kind}: ${of.new} new, ${of.changed} changed, ${of.unchanged} unchanged, ${of.goneCount} gone.`);
  }
  const more = [
    tied > 0 ? `, ${tied} known from elsewhere` : '',
    goneCount > 0 ? `, ${goneCount} gone (${ended} ended)` : '',
  ];
  console.log(
    `${read} read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${rejectedCount} rejected${more.join('')}; ${warningCount} repaired, ${looking.length} likely duplicates.${report.outcome === 'tried' ? ' Nothing was changed.' : ''}`,
  );
}
