import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser that can be started, and the environment it needs. */
export interface Chromium {
  executable: string;
  /** where the libraries lie that a bare machine does not have; undefined for a browser of the system */
  libraries: string | undefined;
  environment: Record<string, string>;
}

const version = '147.0.0';

/**
 * The Chromium inside the npm package, unpacked once per account and version. The package's own unpacking is not used: it
 * writes to one fixed path, so that two workers see one another's half a browser, and two accounts lock one another out.
 */
export async function chromium(): Promise<Chromium> {
  const own = process.env['GUILDHALL_CHROMIUM'];
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  if (own) return { executable: own, libraries: undefined, environment: inherited };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium is for Linux x64: set GUILDHALL_CHROMIUM to an installed one.');
  }
  const home = join(tmpdir(), `guildhall-chromium-${version}-${userInfo().username}`);
  if (!existsSync(home)) await unpack(home);
  const libraries = join(home, 'lib');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  return {
    executable: join(home, 'chromium'),
    libraries,
    environment: { ...inherited, ...fonts, LD_LIBRARY_PATH: libraries },
  };
}

async function unpack(home: string): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(entry.slice(0, entry.lastIndexOf('@sparticuz')), '@sparticuz/chromium/bin');
  const half = `${home}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(half);
    await Promise.all([
      pipeline(
        createReadStream(join(packed, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(half, 'chromium')),
      ),
      untar(join(packed, 'al2023.tar.br'), half),
      untar(join(packed, 'fonts.tar.br'), half),
      untar(join(packed, 'swiftshader.tar.br'), half),
    ]);
    await chmod(join(half, 'chromium'), 0o755);
    // the package's own file names a folder of another machine
    const cache = '<cachedir prefix="xdg">fontconfig</cachedir>';
    await writeFile(
      join(half, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${join(home, 'fonts')}</dir>${cache}</fontconfig>\n`,
    );
    await rename(half, home).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another worker was first
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function untar(archive: string, into: string): Promise<void> {
  // -i: read on to the end of the padding; closing the pipe at the first empty block is an error on our side of it
  const tar = spawn('tar', ['-x', '-i', '--no-same-owner', '-C', into, '-f', '-'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => tar.on('error', reject).on('close', resolve));
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin);
  const code = await ended;
  if (code !== 0) throw new Error(`tar ended with ${code} on ${dirname(archive)}`);
}
