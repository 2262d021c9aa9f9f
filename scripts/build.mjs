/**
 * `npm run build`: builds what is stale; `-- --force` builds everything. Also used by `npm start` and `npm test`.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFrom, contentHash, noteBuiltFrom } from './freshness.mjs';
import { root } from './paths.mjs';

/** A build that did not succeed; its own output has said why. */
export class BuildError extends Error {
  name = 'BuildError';
}

const common = ['package.json', 'package-lock.json'];

/** The parts of the product, each with what it is made from. */
const parts = {
  server: {
    words: 'the server',
    output: 'dist',
    inputs: [...common, '.swcrc', 'scripts/build.mjs', 'apps/api', 'apps/worker', 'libs', 'demo'],
    build: buildServer,
  },
  web: {
    words: 'the web client (a minute on a small machine)',
    output: 'apps/web/dist',
    inputs: [...common, 'scripts/build.mjs', 'apps/web', 'libs/kernel', 'schema.graphql'],
    build: () => run('npm', ['run', 'build', '-w', 'apps/web', '--silent']),
  },
};

/** Builds the named parts that are stale; silent where nothing is to be done. */
export async function build(names = Object.keys(parts), { force = false, say = console.log } = {}) {
  for (const name of names) {
    const { words, output, inputs, build: make } = parts[name];
    if (!inputs.some((input) => input.startsWith('apps/') && existsSync(join(root, input, 'src')))) continue;
    const hash = await contentHash(inputs);
    if (!force && (await builtFrom(output)) === hash) continue;
    const began = Date.now();
    say(`Building ${words} ...`);
    await make();
    await noteBuiltFrom(output, hash);
    say(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** What a start needs: served from elsewhere (GUILDHALL_WEB=false), the web client need not be built here. */
export function partsToServe() {
  return /^(false|0)$/i.test(process.env.GUILDHALL_WEB ?? '') ? ['server'] : undefined;
}

/** Built beside and moved into place: what was deleted from the sources does not live on in dist/. */
async function buildServer() {
  const fresh = join(root, `dist.new-${process.pid}-${randomBytes(3).toString('hex')}`);
  try {
    const sources = ['apps/api', 'apps/worker', 'libs', 'demo'].filter((path) =>
      existsSync(join(root, path)),
    );
    const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
    if (!existsSync(swc)) throw new BuildError('The compiler is not installed: run npm ci.');
    await run(process.execPath, [swc, ...sources, '-d', fresh, '--copy-files', '--quiet']);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    await rename(fresh, join(root, 'dist'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Shows a command's output only if it fails: a newcomer's first start is not a page of bundler statistics. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const said = [];
    child.stdout.on('data', (piece) => said.push(piece));
    child.stderr.on('data', (piece) => said.push(piece));
    child.on('error', (error) => reject(new BuildError(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      reject(
        new BuildError(
          `The build failed (${[command.split(/[\\/]/).pop(), ...args.slice(0, 3)].join(' ')}).`,
        ),
      );
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2).filter((argument) => argument in parts);
  try {
    await build(names.length > 0 ? names : undefined, { force: process.argv.includes('--force') });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
