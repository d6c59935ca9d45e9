const parts = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  dd: '(?<day>\\d{2})',
  HH: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
} as const;

/** Reads dates written like `pattern` to `2020-05-03`; what is no date of the calendar reads as undefined. */
export function dateReader(pattern: string): (text: string) => string | undefined {
  const source = pattern.replaceAll(/yyyy|MM|dd|HH|mm|ss|[^A-Za-z0-9\s]/g, (part) =>
    part in parts ? parts[part as keyof typeof parts] : `\\${part}`,
  );
  const expression = new RegExp(`^${source}$`);
  return (text) => {
    const { year, month, day } = expression.exec(text.trim())?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) return undefined;
    const date = `${year}-${month}-${day}`;
    const at = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
  };
}
