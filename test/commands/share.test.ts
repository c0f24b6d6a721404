import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progress } from '../../src/commands/_progress.ts';
import { readDemand, shareInWords, shortfall } from '../../src/commands/_share.ts';

describe('shareInWords()', () => {
  test.each([
    [7, 5, '7 numbers in this article, 5 with a source'],
    [1, 0, '1 number in this article, 0 with a source'],
  ])('says %i, %i', (numbers, sourced, words) => {
    expect(shareInWords({ numbers, sourced })).toBe(words);
  });
});

describe('shortfall()', () => {
  test('is none where the share is met, or nothing is to be sourced', () => {
    expect(shortfall([{ numbers: 3, sourced: 2 }], 66.6)).toBeUndefined();
    expect(shortfall([], 100)).toBeUndefined();
  });

  test('never rounds a share up to what is demanded', () => {
    expect(shortfall([{ numbers: 3, sourced: 2 }], 67)).toContain('66 %');
    expect(shortfall([{ numbers: 1000, sourced: 999 }], 100)).toContain('99 %');
  });
});

describe('readDemand()', () => {
  test.each([
    ['80%', 80],
    ['80', 80],
    ['99.5%', 99.5],
    ['0', 0],
    ['100%', 100],
  ])('reads %s', (text, percent) => {
    expect(readDemand(text)).toBe(percent);
  });
});

describe('progress()', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, ...progress(200, { isTTY, write: text => written.push(text) }) };
  };

  test('is silent for a second, then says how far it is, and wipes what it said', () => {
    const { written, step, end } = watched(true);
    step('data/a.json');
    vi.advanceTimersByTime(900);
    expect(written).toEqual([]);
    step('data/b.json');
    vi.advanceTimersByTime(200);
    expect(written).toEqual(['\r\u001B[K2 of 200: data/b.json']);
    end();
    vi.advanceTimersByTime(5000);
    expect(written).toEqual(['\r\u001B[K2 of 200: data/b.json', '\r\u001B[K']);
  });

  test('writes nothing where nobody looks, or nothing takes long', () => {
    for (const isTTY of [true, false]) {
      const { written, step, end } = watched(isTTY);
      step('a.json');
      if (!isTTY) vi.advanceTimersByTime(5000);
      end();
      expect(written).toEqual([]);
    }
  });

  test('lets no file name steer the terminal', () => {
    const { written, step, end } = watched(true);
    step('a\u001B[2J.json');
    vi.advanceTimersByTime(1100);
    end();
    expect(written[0]).toContain('a?[2J.json');
  });
});
