import js from '@eslint/js';
import ts from 'typescript-eslint';

const typed = ['apps/{api,worker}/src/**/*.ts', 'libs/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts'];

export default ts.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/generated/', '.guildhall/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      // the compiler knows the names; of unused ones only those that say so may stay
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      // a decorated class without members is a Nest module
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // hostile input is full of control characters, and the rules that refuse it name them
      'no-control-regex': 'off',
    },
  },
  {
    files: typed,
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // a promise that nobody waits for loses its error, and with it the write that it was
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // without its third argument React's hook throws where the server draws a public page
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/rendering/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='useSyncExternalStore'][arguments.length<3]",
          message: 'Use useStore of src/rendering: the server draws this too.',
        },
      ],
    },
  },
  {
    // the rooms log through the platform's logger; only the doors speak to the terminal
    files: ['libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-console': 'error' },
  },
);
