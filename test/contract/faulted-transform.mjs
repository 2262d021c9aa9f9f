/** The compiler of all tests, which reads one source with a fault in it. */
import swc from '@swc/jest';
import { planted } from './planted-faults.mjs';

const name = process.env.GUILDHALL_FAULT;

export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    return {
      ...inner,
      process: (source, path, ...rest) => inner.process(planted(source, path, name), path, ...rest),
      processAsync: (source, path, ...rest) => inner.processAsync(planted(source, path, name), path, ...rest),
      // the fault is part of the key: what was compiled with it must never be found by a run without it
      getCacheKey: (source, path, ...rest) => inner.getCacheKey(planted(source, path, name), path, ...rest),
    };
  },
};
