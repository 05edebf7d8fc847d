import { expect, it } from 'vitest';
import { originOf } from '../../lib/pages/site-address';

it.each([
  ['https://fall.example/akte/1?x=2#y', 'https://fall.example'],
  ['  fall.example  ', 'https://fall.example'],
  ['http://10.1.2.3:8080/start', 'http://10.1.2.3:8080'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[::1]/', 'http://[::1]'],
])('„%s“ is %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

it.each([
  '',
  'Fachverfahren',
  'das Fachverfahren',
  'fall.example oder so',
  'file:///etc/hosts',
  'javascript://x.y',
  'https://',
])('„%s“ is no web address', (typed) => {
  expect(originOf(typed)).toBe(null);
});
