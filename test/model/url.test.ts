import { expect, test } from 'vitest';
import { safeUrl } from '../../src/model/url.ts';

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['http://example.org/a.d?id=1#b', 'http://example.org/a.d?id=1#b'],
  ['HTTPS://EXAMPLE.org', 'HTTPS://EXAMPLE.org'],
  ['https://žemė.example/ą', 'https://xn--em-9ma32b.example/%C4%85'],
  ['https://example.org:8080/x', 'https://example.org:8080/x'],
])('safeUrl(%j) is %j', (text, url) => expect(safeUrl(text)).toBe(url));

test.each([
  '',
  'javascript:alert(1)',
  'https:example.org',
  'https://',
  'https://a b',
  'https://a\tb',
  'https://u@example.org',
  'https://[',
  'ftp://example.org/',
  ' https://a',
  'https://a\\b',
  'https://a\u200bb',
])('safeUrl(%j) is no link', text => expect(safeUrl(text)).toBeUndefined());
