/** jest's configuration with sources compiled by faulted-transform.mjs. The server of the outer run is used. */
import { resolve } from 'node:path';
import { specs } from '../../jest.config.js';

const [[files, [, swc]]] = Object.entries(specs.transform);

export default {
  ...specs,
  rootDir: resolve(import.meta.dirname, '../..'),
  transform: { [files]: [resolve(import.meta.dirname, 'faulted-transform.mjs'), swc] },
};
