/** HTML that was built from elements: never made from a text. */
export interface Markup {
  readonly markup: string;
}

/** What an element holds: text, which is escaped, or other elements. */
export type Content = string | Markup | undefined | readonly Content[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML, also between double quotes; with the line ends that HTML has, and without the characters that it forbids. */
export const escape = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, sign => signs[sign]!);

/** Some content as one piece of HTML. */
export const html = (content: Content): string => {
  if (content === undefined) return '';
  if (typeof content === 'string') return escape(content);
  return 'markup' in content ? content.markup : content.map(html).join('');
};

/** HTML that was made elsewhere, and is safe: a drawing, or what Markdown became. */
export const made = (markup: string): Markup => ({ markup });

const empty: ReadonlySet<string> = new Set(['meta', 'link']);

/** An element. Attributes that are undefined or false are left out, those that are true have no value. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  content?: Content,
): Markup {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : ` ${key}${value === true ? '' : `="${escape(String(value))}"`}`,
  );
  const open = `<${name}${list.join('')}>`;
  return { markup: empty.has(name) ? open : `${open}${html(content)}</${name}>` };
}
