import { expect, it } from 'vitest';
import { RequestKey } from './request-key.js';

it('is one for one content until that has arrived', () => {
  const key = new RequestKey();
  const first = key.for({ name: 'Gość z sali' });
  expect(key.for({ name: 'Gość z sali' })).toBe(first);
  const other = key.for({ name: 'Gość z Tulczy' });
  expect(other).not.toBe(first);
  key.arrived();
  expect(key.for({ name: 'Gość z Tulczy' })).not.toBe(other);
});
