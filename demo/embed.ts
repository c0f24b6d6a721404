/** The desk: JSON in a text field, its chart and its problems beside it. Nothing is sent anywhere. */
import '../src/index.ts';
import { check, read } from '../src/core.ts';
import type { Problem, Severity } from '../src/model/problem.ts';
import { element } from './element.ts';

const find = <Kind extends Element>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
};
const editor = find('editor', HTMLTextAreaElement);
const preview = find('preview', HTMLElement) as HTMLElement & { data: string };
const verdict = find('verdict', HTMLElement);
const list = find('problems', HTMLOListElement);

/** Selects the rest of the line that a problem stands in, and brings it into view. */
function goTo({ line = 1, column = 1 }: Problem): void {
  const before = editor.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const end = editor.value.indexOf('\n', start);
  editor.setSelectionRange(start, end < 0 ? editor.value.length : end);
  editor.focus();
}

/** A problem with a button that leads to its place. */
function item(problem: Problem): HTMLLIElement {
  const { code, severity, message, remedy, line, column } = problem;
  const place = element('button', { type: 'button' }, `line ${line}, column ${column}`);
  place.addEventListener('click', () => goTo(problem));
  return element(
    'li',
    {},
    element(
      'p',
      {},
      ...(line ? [place, ' '] : []),
      element('strong', {}, severity),
      `: ${message} `,
      element('code', {}, code),
    ),
    ...(remedy ? [element('p', { class: 'remedy' }, remedy)] : []),
  );
}

const names: [Severity, string, string][] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'remark', 'remarks'],
];

/** `1 error, 2 remarks`. */
const summary = (problems: readonly Problem[]): string =>
  names
    .map(
      ([severity, one, many]) => [problems.filter(problem => problem.severity === severity).length, one, many] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ') || 'No problems found';

const byPlace = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** Reads what stands in the field; a text that cannot be read leaves the last chart as it was. */
function update(): void {
  const { data, problems } = read(editor.value);
  const all = [...problems, ...(data ? check(data) : [])].sort(byPlace);
  if (data) preview.data = editor.value;
  const told = data ? `${summary(all)}.` : `${summary(all)}. The chart is that of the last text that could be read.`;
  if (verdict.textContent !== told) verdict.textContent = told;
  list.replaceChildren(...all.map(item));
}

let typing: ReturnType<typeof setTimeout> | undefined;
editor.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(update, 300);
});
update();
