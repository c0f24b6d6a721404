/** The page of all rules, made from the rules themselves while the demo is built: one that is added stands there without a further line. */
import { check, read, rules } from '../src/core.ts';
import type { Problem } from '../src/model/problem.ts';
import { complete } from '../src/rules/_example.ts';
import type { Example, Rule } from '../src/rules/_rule.ts';
import { pieces } from './json.ts';
import { escape } from './markdown.ts';

/** The parts of the page, and which codes begin how. */
const parts: readonly [title: string, codes: readonly string[]][] = [
  ['Notation and data', ['value', 'ratio', 'unit', 'wording', 'period']],
  ['Provenance', ['source', 'claim', 'status', 'licence']],
  ['Resolution', ['conflict', 'resolve']],
  ['Charts', ['chart']],
];
const severities = ['error', 'warning', 'info'];

/** What a rule says of an example, as `cited check` would. */
function told(example: Example, { code }: Rule): Problem[] {
  const { data, problems } = read(JSON.stringify(complete(example)));
  return [...problems, ...(data ? check(data) : [])].filter(problem => problem.code === code);
}

const idOf = ({ code }: Rule): string => code.replace('/', '-');

function jsonOf(example: Example): string {
  const parts = pieces(example).map(({ text, kind }) =>
    kind ? `<span class="${kind}">${escape(text)}</span>` : escape(text),
  );
  return `<pre><code>${parts.join('')}</code></pre>`;
}

function broken(example: Example, rule: Rule): string {
  const said = told(example, rule).map(
    ({ severity, message, remedy }) =>
      `<li><p><b>${severity}</b> ${escape(message)}</p>${remedy ? `<p class="remedy">${escape(remedy)}</p>` : ''}</li>`,
  );
  return `${jsonOf(example)}<ul class="problems">${said.join('')}</ul>`;
}

const counted = (n: number): string => (n === 1 ? '1 more example' : `${n} more examples`);

/** A rule: its code, how grave it is, why it is there, and what does and does not break it. */
function entry(rule: Rule): string {
  const [breaks, ...moreBreaks] = rule.examples.breaks;
  const [keeps, ...moreKeeps] = rule.examples.keeps;
  const all = new Set(rule.examples.breaks.flatMap(example => told(example, rule)).map(({ severity }) => severity));
  const grave = severities.filter(severity => all.has(severity as Problem['severity'])).join(' or ');
  const more = moreBreaks.length + moreKeeps.length;
  return `<section class="rule">
<h3 id="${idOf(rule)}"><code>${rule.code}</code> <span class="severity">${grave}</span></h3>
<p>${escape(rule.why)}</p>
<p class="case">This breaks it:</p>${breaks ? broken(breaks, rule) : ''}
<p class="case">This does not:</p>${keeps ? jsonOf(keeps) : ''}
${more ? `<details><summary>${counted(more)}<span class="hidden"> for ${rule.code}</span></summary>${examples(moreBreaks, moreKeeps, rule)}</details>` : ''}
</section>`;
}

function examples(breaks: readonly Example[], keeps: readonly Example[], rule: Rule): string {
  const broke = breaks.map(example => broken(example, rule)).join('');
  const kept = keeps.map(jsonOf).join('');
  return `${broke && `<p class="case">These break it too:</p>${broke}`}${kept && `<p class="case">These do not:</p>${kept}`}`;
}

/** The list of all rules and their entries, as HTML. */
export function rulesPage(): string {
  const all = rules.ids.map(id => rules.get(id)).sort((a, b) => (a.code < b.code ? -1 : 1));
  const known = parts.flatMap(([, codes]) => codes);
  const isOf = (codes: readonly string[]) => (rule: Rule) => codes.includes(rule.code.split('/')[0]!);
  const others = all.filter(rule => !isOf(known)(rule)).map(({ code }) => code.split('/')[0]!);
  const sections = [...parts, ...(others.length ? [['Others', others] as const] : [])].map(([title, codes]) => {
    const mine = all.filter(isOf(codes));
    const id = title.toLowerCase().replaceAll(' ', '-');
    const links = mine.map(rule => `<li><a href="#${idOf(rule)}">${rule.code}</a></li>`).join('');
    return {
      list: `<h3>${title}</h3><ul class="contents">${links}</ul>`,
      entries: `<h2 id="${id}">${title}</h2>${mine.map(entry).join('\n')}`,
    };
  });
  return `<nav aria-label="Rules"><h2>${all.length} rules</h2>${sections.map(({ list }) => list).join('\n')}</nav>
${sections.map(({ entries }) => entries).join('\n')}`;
}
