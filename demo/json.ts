import { element } from './element.ts';

const columns = 72;
const token = /("(?:[^"\\]|\\.)*")(:)?|(-?\d[\d.eE+-]*|\b(?:true|false|null)\b)/gu;

/** JSON as an editor would write it: what fits on a line stands on one. */
function write(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const list = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = list
    ? value.map(item => write(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`);
  const line = list ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (!line.includes('\n') && indent.length + line.length <= columns) return line;
  const lines = parts.map(part => inner + part).join(',\n');
  return list ? `[\n${lines}\n${indent}]` : `{\n${lines}\n${indent}}`;
}

/** A value as JSON in a `<pre>` that the keyboard can scroll, with keys, texts and numbers told apart. */
export function json(value: unknown, label: string): HTMLPreElement {
  const text = write(value);
  const code = element('code');
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [all, quoted, colon, number] = match;
    const kind = number ? 'json-number' : colon ? 'json-key' : 'json-text';
    code.append(text.slice(end, match.index), element('span', { class: kind }, quoted ?? all), colon ?? '');
    end = match.index + all.length;
  }
  code.append(text.slice(end));
  return element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, code);
}
