import { describe, expect, test } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { Scene } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';
import { told } from './_stats.ts';

const { data } = ownData('hong-kong-turnout.json');
const of = (chart: string, width = 760) => {
  const telling = tell(data!, { chart, form: 'claims' });
  return { telling, scene: plan(telling, frame(width)) };
};

describe('claims.plan()', () => {
  test('names first who says it, and under that what they speak of', () => {
    for (const chart of ['claims', 'july-1'])
      for (const width of [320, 760]) {
        const { scene } = of(chart, width);
        const names = texts(scene).filter(({ role }) => role === 'name');
        const about = texts(scene).filter(({ role }) => role === 'about');
        const first = names.find(({ figure }) => figure === 'police-july-1')!;
        const second = about.find(({ figure }) => figure === 'police-july-1')!;
        expect([first.lines.join(' '), second.lines.join(' ')]).toEqual(['Police', 'People present at the peak']);
        expect(second.box.y).toBeGreaterThanOrEqual(first.box.y + first.box.height);
        expect(about).toHaveLength(names.length);
      }
  });

  test('draws no dot where nobody said one number', () => {
    const { scene } = of('claims');
    const roles = (id: string) => scene.shapes.filter(({ figure }) => figure === id).map(({ role }) => role);
    expect(roles('globe-june-16')).not.toContain('ring');
    expect(roles('media-june-9')).not.toContain('ring');
    expect(roles('organisers-june-16')).toContain('ring');
  });

  test('has one line in its key for what was reported and what was counted, which look alike', () => {
    const key = of('claims').telling.key.map(({ text }) => text.split(':')[0]);
    expect(key).toEqual(['Solid', 'Dotted outline', 'Open end', 'Notched end']);
  });

  test('says the unit once, at the axis, where all marks share it', () => {
    const said = texts(of('claims').scene).filter(({ lines }) => lines.join(' ').includes('people'));
    expect(said.map(({ role }) => role)).toEqual(['tick']);
  });

  const apart = (speakers: string[]) =>
    told(
      ['2020', '2021'].flatMap((period, i) =>
        [0, 1].flatMap(k =>
          speakers.map((speaker, j) => ({
            id: `${period}-${k}-${speaker}`,
            entity: `orchard-${k}`,
            period,
            value: 10 + 40 * k + 20 * j + i,
            speaker,
          })),
        ),
      ),
      'claims',
    );
  const brackets = (scene: Scene) => scene.shapes.filter(({ role }) => role === 'hull');

  test('puts claims about one thing together, each thing under its own name, whatever else is of its date', () => {
    const scene = plan(apart(['a', 'b']), frame(640));
    const words = texts(scene).filter(({ role }) => role === 'heading' || role === 'name' || role === 'about');
    expect(words.toSorted((one, two) => one.box.y - two.box.y).map(({ lines }) => lines.join(' '))).toEqual(
      ['orchard-0, 2020', 'orchard-1, 2020', 'orchard-0, 2021', 'orchard-1, 2021'].flatMap(place => [
        place,
        'Speaker a',
        'Speaker b',
      ]),
    );
    const spans = brackets(scene).map(shape => bounds(shape)!.width);
    expect(spans).toHaveLength(4);
    for (const span of spans) expect(Math.abs(span - spans[0]!)).toBeLessThan(1);
  });

  test('draws no bracket over numbers of several things', () => {
    expect(brackets(plan(apart(['a']), frame(640)))).toEqual([]);
  });
});
