/** Somebody at the doors who remembers which telling words they were ever told. */
import { Caller, type Answer, type Loose } from '../kit/caller.js';
import { kinds, tellTales } from '../kit/cast.js';
import {
  communityDiscoverers,
  discoverers,
  nobody,
  orderKeepers,
  otherGroupDiscoverers,
  readers,
  type ActorName,
  type Actors,
} from './authorization-actors.js';

/** Each telling word with those who may hear it. */
export const secrets: [word: string, known: Actors][] = [
  ...kinds.flatMap((kind): [string, Actors][] => [
    [tellTales[kind].name, discoverers[kind]!],
    [tellTales[kind].purpose, readers[kind]!],
    [tellTales[kind].title, readers[kind]!],
    [tellTales[kind].text, readers[kind]!],
    [tellTales[kind].before, readers[kind]!],
    [tellTales[kind].withdrawn, orderKeepers[kind]!],
  ]),
  [tellTales.listedElsewhere.name, otherGroupDiscoverers],
  [tellTales.listedElsewhere.purpose, nobody],
  [tellTales.secretCommunity, communityDiscoverers['secretCommunity']!],
];

export class Witness extends Caller {
  /** what was told against the rules: the word, and the document that brought it */
  readonly leaks: string[] = [];
  /** the words that were told and might be */
  readonly heard = new Set<string>();

  constructor(
    url: string,
    private readonly actor: ActorName,
  ) {
    super(url);
  }

  override async ask<T = Loose>(
    document: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<T>> {
    const answer = await super.ask<T>(document, variables);
    this.listen(JSON.stringify(answer), document);
    return answer;
  }

  /** Notes what a text tells; also used for what sockets bring. */
  listen(text: string, source: string): void {
    for (const [word, known] of secrets) {
      if (!text.includes(word)) continue;
      if (known.includes(this.actor)) this.heard.add(word);
      else this.leaks.push(`${word} in the answer to ${source.replace(/\s+/g, ' ').slice(0, 80)}`);
    }
  }
}
