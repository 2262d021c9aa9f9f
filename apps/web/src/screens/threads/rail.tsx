import type { ReactNode } from 'react';
import { initialsOf } from '#kernel';
import type { ThreadWindow } from '../../live/thread-window.js';
import { useLocale, useWords } from '../../language/words.js';
import { usePresent } from '../../live/hooks.js';
import { PresentPeople } from '../../live/presence.js';
import { Avatar } from '../../parts/person.js';
import { Band, TownTile } from '../../parts/weave.js';
import { useTalkPlace } from './talk-place.js';
import type { ThreadRoom } from './thread-room.js';

const nobody = new PresentPeople();

/** Beside the thread on a wide screen: who is here now, which towns have spoken, and which are silent. */
export function Rail({ room, window }: { room: ThreadRoom; window: ThreadWindow }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { place, room: placeRoom } = useTalkPlace();
  const inPlace = usePresent(placeRoom?.watched.present ?? nobody);
  const inThread = usePresent(room.watched.present);
  const authors = new Map(window.posts.map(({ author }) => [author.id, author]));
  const people = [
    ...new Map([...inPlace.people, ...inThread.people].map((person) => [person.id, person])).values(),
  ];
  const count = Math.max(inPlace.count, inThread.count);
  const voices = new Map<string, number>();
  for (const { author, withdrawnAt, hiddenAt } of window.posts) {
    const town = author.municipality?.id;
    if (town && !withdrawnAt && !hiddenAt) voices.set(town, (voices.get(town) ?? 0) + 1);
  }
  const most = Math.max(1, ...voices.values());
  const spoken = place.strands.filter(({ tile }) => voices.has(tile.id));
  const silent = place.strands.filter(({ tile }) => !voices.has(tile.id));
  spoken.sort((a, b) => voices.get(b.tile.id)! - voices.get(a.tile.id)!);
  // A part of the thread would name towns silent that have spoken before.
  const whole = !window.hasBefore && !window.hasAfter;
  return (
    <aside className="rail" aria-label={t('threads.rail')}>
      {count > 0 && (
        <section>
          <h2>{t('live.present')}</h2>
          {people.length > 0 ? (
            <ul>
              {people.map(({ id, name }) => (
                <li key={id}>
                  <Avatar
                    person={authors.get(id) ?? { initials: initialsOf(name), municipality: null }}
                    size={32}
                    town={false}
                    here
                  />
                  {name}
                </li>
              ))}
            </ul>
          ) : (
            <p className="muted small">{t('live.presentCount', { count })}</p>
          )}
        </section>
      )}
      {whole && spoken.length > 0 && (
        <section>
          <h2>{t('threads.voices')}</h2>
          <ul className="voices">
            {spoken.map(({ tile }) => {
              const posts = voices.get(tile.id)!;
              return (
                <li key={tile.id}>
                  <TownTile tile={tile} size={24} />
                  <span className="sr-only">{tile.name}</span>
                  <span className="voice-track">
                    <span style={{ width: `${(posts / most) * 100}%` }}>
                      <Band height={14} strands={[{ tile, share: 1 }]} />
                    </span>
                  </span>
                  <span className="figures small" aria-label={t('threads.posts', { count: posts })}>
                    {posts}
                  </span>
                </li>
              );
            })}
          </ul>
          {silent.length > 0 && (
            <p className="muted small">
              {t('threads.silent', {
                towns: new Intl.ListFormat(locale, { type: 'unit' }).format(
                  silent.map(({ tile }) => tile.name),
                ),
              })}
            </p>
          )}
        </section>
      )}
    </aside>
  );
}
