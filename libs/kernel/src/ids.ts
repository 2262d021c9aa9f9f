/** Identifiers are made in the application, so that a row's id is known before it is written. */

const hex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array): string {
  let text = '';
  bytes.forEach((byte, i) => {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += hex[byte];
  });
  return text;
}

/** A uuid v7 (RFC 9562): sorts by the millisecond of its making, the rest is random. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = now;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
}

/** A uuid v4, where the order of making must tell nothing. */
export function newUnorderedId(): string {
  return crypto.randomUUID();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case uuid of any version: the only form that is stored and compared. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && uuid.test(text);
}
