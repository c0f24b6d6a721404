import type { Problem } from '../model/problem.ts';

/** A problem with the file that it is in, as the user wrote the path. */
export type Finding = Problem & { file: string };

/** Ways to print findings; the first is the default. */
export const formats = ['text', 'json', 'github'] as const;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** `3 files checked: 1 error, 2 warnings, 1 silenced`. */
export const summary = (findings: readonly Finding[], files: number, silenced = 0): string => {
  const severities = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const;
  const parts = severities.flatMap(([severity, word]) => {
    const n = findings.filter(finding => finding.severity === severity).length;
    return n > 0 ? [count(n, word)] : [];
  });
  const all = [parts.join(', ') || 'no problems', ...(silenced ? [`${silenced} silenced`] : [])];
  return `${count(files, 'file')} checked: ${all.join(', ')}`;
};

/** Data may hold anything: control characters are printed as escapes, so that they cannot steer a terminal. */
export const plain = (s: string): string =>
  s.replace(/\p{Cc}/gu, c => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`);

/** A finding as people read it: place, code, message, and the remedy below. */
export const findingText = ({ file, line, column, severity, code, message, remedy }: Finding): string => {
  const first = plain(`${file}:${line ?? 1}:${column ?? 1} ${severity} ${code} ${message}`);
  return remedy ? `${first}\n    ${plain(remedy)}` : first;
};

/** Workflow commands of GitHub Actions: `%`, line ends, and in properties `:` and `,` are escaped. */
const github = ({ file, line, column, severity, code, message, remedy }: Finding): string => {
  const data = (s: string): string => s.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (s: string): string => data(s).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = severity === 'info' ? 'notice' : severity;
  const place = `file=${property(file)},line=${line ?? 1},col=${column ?? 1},title=${property(code)}`;
  return `::${level} ${place}::${data(remedy ? `${message}\n${remedy}` : message)}`;
};

/** Findings as text for a terminal, a list for programs, or annotations for GitHub, with a summary where people read, and before it some `notes`. */
export const report = (
  findings: readonly Finding[],
  files: number,
  format: (typeof formats)[number],
  notes: readonly string[] = [],
  silenced = 0,
): string => {
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  const lines = findings.map(format === 'github' ? github : findingText);
  return [...lines, ...notes.map(plain), summary(findings, files, silenced)].join('\n') + '\n';
};
