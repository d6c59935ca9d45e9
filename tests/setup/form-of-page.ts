type Fields = Record<string, string[]>;

/** What a browser would send if somebody opened the page and sent the form with this address as it is. */
export function formOfPage(html: string, action: string): Fields {
  const fields: Fields = {};
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(
    ([, attributes = '']) => attributeOf(attributes, 'action') === action,
  );
  if (form === undefined) throw new Error(`no form is sent to ${action}`);
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) (fields[name] ??= []).push(value);
  };
  const inputs = /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, textArea, text = '', select, options = ''] of (form[2] ?? '').matchAll(inputs)) {
    if (textArea !== undefined) add(attributeOf(textArea, 'name'), plain(text));
    else if (select !== undefined) add(attributeOf(select, 'name'), chosenOf(options));
    else if (input !== undefined && isSent(input))
      add(attributeOf(input, 'name'), attributeOf(input, 'value') ?? (isTicked(input) ? 'on' : ''));
  }
  return fields;
}

function isSent(input: string): boolean {
  const type = attributeOf(input, 'type');
  if (type === 'submit') return false;
  return (type !== 'checkbox' && type !== 'radio') || /\schecked\b/.test(input);
}

/** What has no value of its own is sent as "on" where it is ticked, and empty where it is typed into. */
function isTicked(input: string): boolean {
  return ['checkbox', 'radio'].includes(attributeOf(input, 'type') ?? '');
}

function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  return attributeOf(all.find((one) => /\sselected\b/.test(one)) ?? all[0] ?? '', 'value') ?? '';
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
