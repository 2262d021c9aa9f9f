import { floorRules } from './test/architecture/floors.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: floorRules(),
  options: {
    // not `exclude`: what is excluded is invisible to the rules, and an npm import in the kernel would pass
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^apps/web/(?:dist|src/generated)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
