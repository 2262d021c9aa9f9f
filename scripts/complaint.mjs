/**
 * One clear line for what a person at the terminal can mend. What they cannot is a fault of ours and keeps its stack,
 * or nobody would ever find it.
 */
const database = (what) => `The database of DATABASE_URL cannot be used: ${what}.`;

const known = {
  ENOSPC: () => 'The disk is full.',
  ECONNREFUSED: (error) => database(`nothing answers at ${error.address ?? 'its host'}:${error.port ?? ''}`),
  ENOTFOUND: (error) => database(`there is no host ${error.hostname}`),
  EAI_AGAIN: (error) => database(`the name ${error.hostname} cannot be looked up`),
  ETIMEDOUT: () => database('it does not answer'),
  EHOSTUNREACH: () => database('its host cannot be reached'),
  ECONNRESET: () => database('it ended the connection'),
  '28P01': () => database('it refuses the password'),
  28000: () => database('it refuses the account'),
  '3D000': (error) => database(error.message.replace(/\.$/, '')),
  42501: (error) => database(error.message),
  53300: () => database('it has no connection left'),
  '57P03': () => database('it is starting up or shutting down'),
};

export function complaintOf(error) {
  if (error?.name === 'StartError' || error?.name === 'BuildError') return error.message;
  // Node tries all addresses of a name and reports them together
  const first = error?.errors?.[0] ?? error?.driverError ?? error;
  const line = known[first?.code]?.(first);
  if (line) return line;
  if (error?.code === 'ERR_MODULE_NOT_FOUND')
    return `${error.message.split('\n')[0]} (run npm ci, then npm run build -- --force)`;
  return error?.stack ?? String(error);
}
