import { availableParallelism } from 'node:os';

/** Specs beside the code, stories and sweeps under test/. ESM, compiled by swc with decorator metadata. */
export const specs = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^#(kernel|platform|people|municipalities|discussions|documents|groups|outcomes|meetings|practices|notices|search)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // dist/ and the caches repeat package.json and sources: jest would warn of doubles
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.guildhall/', '<rootDir>/apps/web/dist/'],
  globalSetup: '<rootDir>/test/kit/jest-setup.mjs',
  globalTeardown: '<rootDir>/test/kit/jest-teardown.mjs',
};

/**
 * Who may see what and what is refused is asked a second time, with each document prepared (docs/decisions/0019): in the same run,
 * so that no worker stands idle beside these two.
 */
const prepared = {
  ...specs,
  displayName: 'prepared',
  testMatch: ['authorization-matrix', 'bad-input'].map((name) => `<rootDir>/test/contract/${name}.spec.ts`),
  setupFiles: ['<rootDir>/test/kit/prepared-way.mjs'],
};

export default {
  // A test waits for sockets, timers and the database a third of its time: one worker more than there are cores uses it.
  // More than four fight over the one database.
  maxWorkers: Math.min(availableParallelism() + 1, 4),
  // What each spec has loaded stays in its worker: near its limit of memory it would clear away rather than test.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
  projects: [{ ...specs, displayName: 'specs' }, prepared],
};
