import highsLoader from 'highs';

const highs = await highsLoader();

/** One inequality, as the oracle understands it: the sum of some cells, each times a factor, is below a number. */
export interface Below {
  terms: [cell: string, factor: number][];
  than: number;
  strict: boolean;
}

/** Inequalities that are asked about together. */
export type World = readonly Below[];

/** Larger than any number of a test: beyond it there is no bound. */
const far = 1e9;

/** A linear program of many worlds side by side, so that one call answers for all of them. */
class Program {
  #objective: string[] = [];
  #rows: string[] = [];
  #bounds: string[] = [];
  #cells = new Map<string, string>();

  cell(world: number, cell: string): string {
    const key = `${world} ${cell}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const name = `x${this.#cells.size}`;
    this.#cells.set(key, name);
    this.#bounds.push(`-${far} <= ${name} <= ${far}`);
    return name;
  }

  row(world: number, { terms, than }: Below, slack = ''): void {
    const left = terms.map(([cell, factor]) => term(factor, this.cell(world, cell))).join(' ');
    this.#rows.push(`${left} ${slack} <= ${than}`);
  }

  extra(name: string, most: number, reward: number): void {
    this.#bounds.push(`0 <= ${name} <= ${most}`);
    this.maximise(reward, name);
  }

  maximise(factor: number, name: string): void {
    this.#objective.push(term(factor, name));
  }

  equal(left: string, right: number): void {
    this.#rows.push(`${left} = ${right}`);
  }

  solve(): (name: string) => number {
    const text = [
      'Maximize',
      ` obj: ${this.#objective.join('\n ')}`,
      'Subject To',
      ...this.#rows.map((row, index) => ` r${index}: ${row}`),
      'Bounds',
      ...this.#bounds.map(bound => ` ${bound}`),
      'End',
    ].join('\n');
    // another way where one loses its footing over rounding
    for (const way of [{}, { presolve: 'off' }, { primal_feasibility_tolerance: 1e-8 }, { solver: 'ipm' }] as const) {
      const { Status, Columns } = highs.solve(text, {
        primal_feasibility_tolerance: 1e-9,
        dual_feasibility_tolerance: 1e-9,
        ...way,
      });
      if (Status === 'Optimal') return name => (Columns[name] as { Primal: number }).Primal;
    }
    throw new Error('the oracle does not know');
  }
}

const term = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;

/** Whether each world has a solution; undefined where rounding leaves it open. */
export function feasible(worlds: readonly World[]): (boolean | undefined)[] {
  const loose = new Program();
  for (const [i, world] of worlds.entries()) {
    loose.extra(`v${i}`, far, -1);
    for (const row of world) loose.row(i, row, `- v${i}`);
  }
  const excess = worlds.length ? loose.solve() : () => 0;
  const strict = new Program();
  const closed = worlds.map((_, i) => excess(`v${i}`) < 1e-7);
  for (const [i, world] of worlds.entries()) {
    if (!closed[i]) continue;
    strict.extra(`e${i}`, 1, 1);
    // what the oracle itself may be off by
    for (const row of world)
      strict.row(i, { ...row, than: row.than + (row.strict ? 0 : 1e-8) }, row.strict ? `+ e${i}` : '');
  }
  const room = closed.some(Boolean) ? strict.solve() : () => 0;
  return worlds.map((_, i) => {
    if (!closed[i]) return excess(`v${i}`) > 1e-5 ? false : undefined;
    const left = room(`e${i}`);
    return left > 1e-5 ? true : left < 1e-6 ? false : undefined;
  });
}

/** The least and the most that a cell can be in each world, all of which have solutions; null: no limit. */
export function ranges(asked: readonly { world: World; cell: string }[]): { lo: number | null; hi: number | null }[] {
  const program = new Program();
  for (const [i, { world, cell }] of asked.entries())
    for (const [copy, direction] of [
      [2 * i, 1],
      [2 * i + 1, -1],
    ] as const) {
      for (const row of world) program.row(copy, row);
      program.maximise(direction, program.cell(copy, cell));
    }
  const value = asked.length ? program.solve() : () => 0;
  const end = (name: string) => (Math.abs(value(name)) > far / 1e5 ? null : value(name));
  return asked.map(({ cell }, i) => ({ hi: end(program.cell(2 * i, cell)), lo: end(program.cell(2 * i + 1, cell)) }));
}

/** Whether a cell can be a number in each world; undefined where rounding leaves it open. */
export const reaches = (asked: readonly { world: World; cell: string; to: number }[]): (boolean | undefined)[] =>
  feasible(
    asked.map(({ world, cell, to }) => [
      ...world,
      { terms: [[cell, 1]], than: to, strict: false },
      { terms: [[cell, -1]], than: -to, strict: false },
    ]),
  );
