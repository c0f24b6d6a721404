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

/** A piece of JSON text; keys, texts and numbers have the class that tells them apart. */
interface Piece {
  text: string;
  kind?: 'json-key' | 'json-text' | 'json-number';
}

/** A value as JSON text in pieces. */
export function pieces(value: unknown): Piece[] {
  const text = write(value);
  const all: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [found, quoted, colon, number] = match;
    const kind = number ? 'json-number' : colon ? 'json-key' : 'json-text';
    all.push({ text: text.slice(end, match.index) }, { text: quoted ?? found, kind }, { text: colon ?? '' });
    end = match.index + found.length;
  }
  return [...all, { text: text.slice(end) }].filter(({ text }) => text !== '');
}
