import { describe, expect, test } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import { texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';

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
});
