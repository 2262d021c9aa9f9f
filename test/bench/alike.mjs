/** A ratio between servers that say different things would mean nothing: their answers are held against one another. */
import { cases, nextOf } from './cases.mjs';
import { Connection } from './load.mjs';
import { personId } from './seed-ids.mjs';

/** Asks each server each case, and ends the run where one of them says something else. */
export async function mustAnswerAlike(servers) {
  for (const one of cases) {
    // the bare server was given the bytes of a page
    if (one.payloads('api')(0).path) continue;
    for (const i of [0, 7]) {
      const answers = [];
      for (const kind of ['api', limitOf(one)]) {
        const connection = new Connection(servers[kind].port);
        // Apollo ends its answers with a line break.
        const body = (await connection.ask(nextOf(one, kind, 16)(i))).toString().trimEnd();
        connection.close();
        if (!body.includes('"id"') || body.includes('"errors"'))
          throw new Error(`${one.name} gave no answer: ${body}`);
        answers.push(one.fresh ? timeless(body) : body);
      }
      mustBeAlike(one.name, ...answers);
    }
  }
}

/** The server that a case is held against. */
export const limitOf = (one) => one.limit ?? 'bare';

export function mustBeAlike(what, api, bare) {
  if (api === bare) return;
  const at = [...api].findIndex((letter, i) => letter !== bare[i]);
  const around = (text) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(
    `The two servers differ in "${what}" (${api.length} and ${bare.length} letters):\n${around(api)}\n${around(bare)}`,
  );
}

/** Ids, numbers and times of a new post are its own: the rest, and the order of all, must be the same. */
export function timeless(json) {
  return json
    .replaceAll(personId(1), 'the writer')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
    .replace(/"(n|number|from|to)":\d+/g, '"$1":0');
}
