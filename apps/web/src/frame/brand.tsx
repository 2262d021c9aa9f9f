import type { ReactNode } from 'react';

/** The mark: a hall with stepped gables and an open door. */
export function Brand(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="var(--blue)"
        d="M13 3h6v3h-6zM11 6h10v6H11zM6 11h4v3H6zm16 0h4v3h-4zM4 14h24v4H4zM3 18h26v12H3z"
      />
      <path fill="var(--amber)" d="M12 30v-7a4 4 0 0 1 8 0v7zM15 9h2v3h-2zM7 21h3v4H7zm15 0h3v4h-3z" />
    </svg>
  );
}
