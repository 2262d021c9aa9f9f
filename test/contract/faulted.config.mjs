/** jest's configuration with sources compiled by faulted-transform.mjs. The server of the outer run is used. */
import { resolve } from 'node:path';
import run, { specs } from '../../jest.config.js';

const [[files, [, swc]]] = Object.entries(specs.transform);

export default {
  ...specs,
  testTimeout: run.testTimeout,
  rootDir: resolve(import.meta.dirname, '../..'),
  transform: { [files]: [resolve(import.meta.dirname, 'faulted-transform.mjs'), swc] },
};
