import { describe, expect, it } from 'vitest';
import { csvOf } from '../src/parts/csv.js';

describe('a table for a spreadsheet', () => {
  it('keeps quotes, commas and lines inside their cell', () => {
    expect(csvOf([['a"b', 'c,d', 'e\nf', null]])).toBe('\ufeff"a""b","c,d","e\nf",""\r\n');
  });

  it.each(['=1+1', '+48', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|cmd', '%00'])(
    'runs nothing that somebody typed: %j',
    (text) => expect(csvOf([[text]])).toBe(`\ufeff"'${text}"\r\n`),
  );
});
