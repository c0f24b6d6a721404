import { change } from './_amount.ts';
import type { Amount, Found } from './_amount.ts';
import { directionBefore, isWay } from './_direction.ts';
import { entry, isEnd, text } from './_lexicon.ts';
import { quantity, shortQuantity } from './_span.ts';
import { isRelative } from './_units.ts';
import type { Reader, Scan } from './_words.ts';

/** Behind what may stand between a verb and its amount: adverbs, "a further", "by". */
function skip({ tokens, words }: Scan, start: number): { at: number; by: boolean } {
  let [at, by] = [start, false];
  for (let steps = 0; steps < 5; steps++) {
    const filler = entry(words.fillers, tokens, at);
    if (words.by.has(text(tokens, at))) [at, by] = [at + 1, true];
    else if (filler) at = filler.next;
    else if (tokens[at]?.kind === 'word' && words.isAdverb(text(tokens, at))) at++;
    else if (text(tokens, at) === ',' && words.by.has(text(tokens, at + 1))) at++;
    else break;
  }
  return { at, by };
}

/** The amount of a change, up to what begins a new level: "rose 300 to 1,200". */
function step(scan: Scan, at: number): Found<Amount> | null {
  const full = quantity(scan, at);
  if (!full || isRelative(full.value.unit) || full.value.relation) return full;
  const short = shortQuantity(scan, at);
  if (!short || short.next >= full.next) return full;
  const joint = entry(scan.words.joints, scan.tokens, short.next);
  return joint?.value === 'to' ? short : full;
}

const changed = ({ value, next }: Found<Amount>, direction: 'up' | 'down'): Found<Amount> | null =>
  value.relation && value.relation.kind !== 'ratio' ? null : { value: change(value, direction === 'down'), next };

/** `up 20 %`, `rose by more than 300`, `fell by half`, `increased fivefold`. */
function movement(scan: Scan, start: number): Found<Amount> | null {
  const { tokens, words } = scan;
  const verb = entry(words.verbs, tokens, start);
  const direction = verb?.value ?? words.particles.get(text(tokens, start));
  if (!isWay(direction)) return null;
  const { at, by } = skip(scan, verb?.next ?? start + 1);
  if (!by && words.levels.has(text(tokens, at))) return null;
  const found = words.times(scan, at) ?? step(scan, at);
  if (!found || (!by && (isPartOf(scan, found) || isCount(scan, start, found)))) return null;
  return verb || by || isParticleOf(scan, start, found) ? changed(found, direction) : null;
}

/** "Grows two thirds of the pears" says a share. */
const isPartOf = ({ tokens, words }: Scan, { value, next }: Found<Amount>): boolean =>
  value.part === true && words.of.has(text(tokens, next - 1));

/** "Lost 209 soldiers" says how many were lost. */
const isCount = ({ tokens, words }: Scan, start: number, { next }: Found<Amount>): boolean =>
  words.transitive.has(text(tokens, start)) && words.counted.has(text(tokens, next));

/** Whether "up" or "down" says a change of what follows: not in "made up 20 %", nor in "shot down 3". */
function isParticleOf({ tokens, words }: Scan, at: number, { value, next }: Found<Amount>): boolean {
  const before = text(tokens, at - 1);
  if (words.phrasal.has(before)) return false;
  if (isRelative(value.unit) || value.relation) return true;
  const linked = at === 0 || isEnd(tokens, at - 1) || words.linking.has(before);
  return linked || entry(words.baseBefore, tokens, next) !== null;
}

/** `cut emissions by 20 %`: the verb stands a few words before. */
function byAmount(scan: Scan, at: number): Found<Amount> | null {
  if (!scan.words.by.has(text(scan.tokens, at))) return null;
  const direction = directionBefore(scan, at, 10);
  const after = skip(scan, at).at;
  const found = isWay(direction) ? (scan.words.times(scan, after) ?? step(scan, after)) : null;
  return found && isWay(direction) ? changed(found, direction) : null;
}

/** `an increase of 20 %`, `a sharp fall of more than 300`, `growth of 2 %`. */
function ofAmount(scan: Scan, start: number): Found<Amount> | null {
  const { tokens, words } = scan;
  const article = words.articles.has(text(tokens, start));
  let at = article ? start + 1 : start;
  for (let steps = 0; article && steps < 2 && !words.nouns.has(text(tokens, at)); steps++) at++;
  const direction = words.nouns.get(text(tokens, at));
  if (!isWay(direction) || !(words.of.has(text(tokens, at + 1)) || words.by.has(text(tokens, at + 1)))) return null;
  const after = skip(scan, at + 2).at;
  const found = words.times(scan, after) ?? step(scan, after);
  return found && changed(found, direction);
}

/** `20 % growth`, `a 20 % pay rise`, `a threefold increase`. */
function beforeNoun({ tokens, words }: Scan, found: Found<Amount>): Found<Amount> | null {
  let next = found.next;
  for (
    let steps = 0;
    steps < 2 && (words.beforeNoun.has(text(tokens, next)) || (tokens[next]?.hyphen && steps === 0));
    steps++
  )
    next++;
  const direction = words.nouns.get(text(tokens, next));
  const { unit, relation, part } = found.value;
  const relative = isRelative(unit) || (relation && !part) || next > found.next || tokens[next]?.hyphen;
  return isWay(direction) && relative ? changed({ ...found, next: next + 1 }, direction) : null;
}

/** `20 % more`, `a third fewer`, `300 more than`. */
function comparison(scan: Scan, found: Found<Amount>): Found<Amount> | null {
  const { tokens, words } = scan;
  const { unit, part, relation } = found.value;
  const points = Number(words.points.has(text(tokens, found.next)));
  const next = found.next + points + 1;
  const direction = words.comparisons.get(text(tokens, next - 1));
  if (!isWay(direction) || (relation && !part)) return null;
  return points || isRelative(unit) || part || isCompared(scan, next) ? changed({ ...found, next }, direction) : null;
}

/** "300 more than", "300 more people than": a difference; "300 more people": a number. */
function isCompared({ tokens, words }: Scan, next: number): boolean {
  for (let at = next; at < next + 8 && !isEnd(tokens, at); at++) if (words.than.has(text(tokens, at))) return true;
  return false;
}

/** An amount with what makes a change of it behind it, and the article before it: `a 20 % increase`. */
function amountPhrase(scan: Scan, at: number): Found<Amount> | null {
  const found = quantity(scan, at);
  if (found) return beforeNoun(scan, found) ?? comparison(scan, found) ?? found;
  const inner = scan.words.articles.has(text(scan.tokens, at)) ? quantity(scan, at + 1) : null;
  return inner && beforeNoun(scan, inner);
}

/** Whatever says a quantity from this token on. */
export const phrase: Reader<Amount> = (scan, at) => {
  const found = movement(scan, at) ?? byAmount(scan, at) ?? ofAmount(scan, at) ?? amountPhrase(scan, at);
  return found && (found.value.lo || found.value.hi) ? found : null;
};
