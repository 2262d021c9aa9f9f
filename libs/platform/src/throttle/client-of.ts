/** Whose attempts and questions are counted together: an IPv6 client holds a whole network of 2^64 addresses. */
export function clientOf(ip: string | undefined): string {
  const address = (ip ?? 'unknown').replace(/^::ffff:/i, '');
  if (!address.includes(':')) return address;
  const [front = '', back = ''] = address.toLowerCase().split('::');
  const groups = front.split(':').filter(Boolean);
  const behind = back.split(':').filter(Boolean);
  const gap = address.includes('::')
    ? Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0')
    : [];
  return [...groups, ...gap, ...behind].slice(0, 4).join(':');
}
