/** Whether the door can be opened, asked before anything else is started: a taken port must not cost a migration. */
import { createServer } from 'node:net';
import { StartError } from '#platform';

/**
 * Throws one clear line if nobody can listen there. Another program may still take the port in the second after.
 * @param settings by which whoever starts it chose them
 */
export async function claimPort(
  port: number,
  host: string,
  settings = { port: 'PORT', host: 'HOST' },
): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const trial = createServer();
    trial.once('error', resolve);
    trial.listen(port, host, () => trial.close(() => resolve(null)));
  });
  if (!error) return;
  switch (error.code) {
    case 'EADDRINUSE':
      throw new StartError(`Port ${port} is taken by another program: stop it, or set ${settings.port}.`);
    case 'EACCES':
      throw new StartError(`Port ${port} may not be used by this account: set ${settings.port}.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new StartError(`This machine has no address ${host}: set ${settings.host}.`);
    default:
      throw error;
  }
}
