import { describe, expect, test } from 'vitest';
import { report, summary, type Finding } from '../../src/commands/_report.ts';

const finding: Finding = {
  file: 'data/a,b.json',
  line: 3,
  column: 7,
  severity: 'error',
  code: 'key/unknown',
  path: '/figures/0/wordin',
  message: 'unknown key "wordin"',
  remedy: 'the nearest known key is "wording"',
};

describe('report()', () => {
  test('prints place, severity, code and message, with the remedy below', () => {
    expect(report([finding], 1, 'text')).toBe(
      'data/a,b.json:3:7 error key/unknown unknown key "wordin"\n    the nearest known key is "wording"\n1 file checked: 1 error\n',
    );
  });

  test('prints a list for programs, and nothing else', () => {
    expect(JSON.parse(report([finding], 1, 'json'))).toEqual([finding]);
  });

  test('escapes what GitHub would read as its own', () => {
    const [line] = report([{ ...finding, message: '100%\nno' }], 1, 'github').split('\n');
    expect(line).toBe(
      '::error file=data/a%2Cb.json,line=3,col=7,title=key/unknown::100%25%0Ano%0Athe nearest known key is "wording"',
    );
  });

  test('lets no control character through to a terminal', () => {
    expect(report([{ ...finding, message: 'a\u001b[31mb\nc' }], 1, 'text')).toContain('a\\u001b[31mb\\u000ac');
  });
});

describe('summary()', () => {
  test('counts by severity', () => {
    const all = ['error', 'warning', 'warning', 'info'].map(severity => ({ ...finding, severity }) as Finding);
    expect(summary(all, 3)).toBe('3 files checked: 1 error, 2 warnings, 1 note');
    expect(summary([], 0)).toBe('0 files checked: no problems');
    expect(summary([], 1, 2)).toBe('1 file checked: no problems, 2 silenced');
  });
});
