/** What is done for one request: the number that its lines in the log and its answer bear, for whom, and by which operation. */
import { randomFillSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '#kernel';

/** What each line of the log says of the errand that it was written in. */
export interface ErrandMarks {
  request: string;
  /** left out for a guest, and while nobody has looked who it is */
  person?: string;
  operation?: string;
  /** where spans are told to a collector: under which trace */
  trace?: string;
}

export class Errand {
  readonly began = performance.now();
  /** of a GraphQL request, once it is known */
  operation: string | undefined;
  trace: string | undefined;
  /** It has no line in the log, however long it takes: whoever reads who voted when, and in which order, could guess what. */
  untold = false;
  /** whose it is, as the request's context has it by now */
  asker: { readonly actor: Actor } | undefined;

  constructor(readonly id: string = newRequestId()) {}

  get marks(): ErrandMarks {
    const person = this.asker?.actor.personId;
    return {
      request: this.id,
      ...(person && { person }),
      ...(this.operation !== undefined && { operation: this.operation }),
      ...(this.trace !== undefined && { trace: this.trace }),
    };
  }
}

/** Kept on the request itself: a map beside it costs more than the rest of this. */
const place = Symbol('errand');
type Bearing = IncomingMessage & { [place]?: Errand };

/** The errand of a request; one that came past the front door is given its own here. */
export function errandOf(request: IncomingMessage): Errand {
  return ((request as Bearing)[place] ??= new Errand());
}

/** What a proxy may call a request. Anything else could be meant for whoever reads the log, and not for us. */
const wellFormed = /^[\w.:-]{8,64}$/;

/** @param trusted whether whoever brings the request may name it */
export function beginErrand(request: IncomingMessage, trusted: boolean): Errand {
  const given = trusted ? request.headers['x-request-id'] : undefined;
  const errand = new Errand(typeof given === 'string' && wellFormed.test(given) ? given : undefined);
  return ((request as Bearing)[place] = errand);
}

// Without l, o, u and i: it is read out on the telephone.
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const chance = new Uint8Array(12 * 256);
let used = chance.length;

/** Sixty bits by chance, for instance `7k2m-q9xw-3fht`: a count would tell everybody how much is done here. */
function newRequestId(): string {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  let id = '';
  for (let i = 0; i < 12; i++) {
    if (i === 4 || i === 8) id += '-';
    id += letters[chance[used++]! & 31]!;
  }
  return id;
}
