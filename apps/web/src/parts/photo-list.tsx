import { useEffect, type ReactNode } from 'react';
import { later } from '../live/live-socket.js';
import '../look/photos.css';

interface Photo {
  id: string;
  url: string;
  smallUrl: string;
  urlUntil: string;
  alt: string;
  caption: string | null;
  width: number | null;
  height: number | null;
}

/** Pictures with the words under them. Their addresses end after an hour or two: whoever stays as long gets new ones. */
export function PhotoList({ photos, again }: { photos: readonly Photo[]; again: () => void }): ReactNode {
  const until = photos[0]?.urlUntil;
  useEffect(() => {
    if (!until) return;
    // Not all readers of a page in the same second.
    const early = 60_000 + Math.random() * 60_000;
    return later(again, Math.max(5_000, Date.parse(until) - Date.now() - early));
  }, [until, again]);
  return (
    <ul className="photo-list">
      {photos.map(({ id, url, smallUrl, alt, caption, width, height }) => (
        <li key={id}>
          <figure>
            <a href={url} className="photo-link">
              <img
                src={smallUrl}
                alt={alt}
                width={width ?? undefined}
                height={height ?? undefined}
                loading="lazy"
                decoding="async"
              />
            </a>
            {caption && <figcaption className="small">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  );
}
