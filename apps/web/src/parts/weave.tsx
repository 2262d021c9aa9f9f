import { useId, type ReactNode } from 'react';
import { dyeColour, stitchOf } from './stitches.js';

/** What draws a town: the same three signs everywhere, so that none is told by colour alone. */
export interface Tile {
  letters: string;
  dye: number;
  motif: number;
  name?: string;
}

function Stitch({ motif, scale }: { motif: number; scale: number }): ReactNode {
  const id = useId();
  const { d, line } = stitchOf(motif);
  return (
    <svg aria-hidden="true" width="100%" height={10 * scale}>
      <pattern id={id} width={12 * scale} height={10 * scale} patternUnits="userSpaceOnUse">
        <path
          d={d}
          transform={`scale(${scale})`}
          {...(line
            ? { fill: 'none', stroke: 'var(--stitch)', strokeWidth: line }
            : { fill: 'var(--stitch)', fillRule: 'evenodd' })}
        />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** A town's square tile. Decoration beside its name; where it stands alone, `named` gives it a text. */
export function TownTile({
  tile,
  size = 28,
  named = false,
}: {
  tile: Tile;
  size?: number;
  named?: boolean;
}): ReactNode {
  // Without a dye it takes part in nothing yet: plain linen.
  const undyed = tile.dye === 0;
  const stitched = size >= 28 && !undyed;
  const scale = Math.max(0.7, size / 48);
  return (
    <span
      className={undyed ? 'tile undyed' : 'tile'}
      {...(named && tile.name ? { role: 'img', 'aria-label': tile.name } : { 'aria-hidden': true })}
      style={{
        width: size,
        height: size,
        ...(undyed ? {} : { background: dyeColour(tile.dye) }),
        borderRadius: size >= 36 ? 6 : 4,
        fontSize: size >= 100 ? 40 : Math.round(size * (stitched ? 0.4 : 0.5)),
      }}
    >
      <b>{tile.letters}</b>
      {stitched && <Stitch motif={tile.motif} scale={scale} />}
    </span>
  );
}

/** The woven band: one strand per town, as wide as its share. At most one on a screen, always beside the words. */
export function Band({
  strands,
  height = 14,
}: {
  strands: { tile: Tile; share: number }[];
  height?: number;
}): ReactNode {
  return (
    <div className="band" aria-hidden="true" style={{ height }}>
      {strands.map(({ tile, share }, i) => (
        <span key={i} style={{ flexGrow: Math.max(share, 1), flexBasis: 0, background: dyeColour(tile.dye) }}>
          <Stitch motif={tile.motif} scale={(height - 4) / 10} />
        </span>
      ))}
    </div>
  );
}

/** The dashed line of what carries on: the unread line with its words, a chain, a way on the map. */
export function RunningStitch({ children, id }: { children?: ReactNode; id?: string }): ReactNode {
  return (
    <div className="running" id={id}>
      {children}
    </div>
  );
}

const loose = [
  'M122 29C160 26 180 16 246 6',
  'M122 34C160 34 190 22 232 22',
  'M122 39C170 40 190 34 246 36',
  'M122 44C160 46 200 44 236 52',
  'M122 49C160 52 190 58 246 64',
  'M122 54C150 58 190 72 230 76',
];

/** For empty places (the warp hangs loose) and for what is gone (`cut`). */
export function LooseBand({ cut = false }: { cut?: boolean }): ReactNode {
  const id = useId();
  const square = (x: number, dye: number, motif: number): ReactNode => {
    const { d, line } = stitchOf(motif);
    return (
      <g transform={`translate(${x} 26)`}>
        <rect width="46" height="32" fill={dyeColour(dye)} />
        <path
          d={d}
          transform="translate(4 1.5) scale(3.1 2.9)"
          {...(line
            ? { fill: 'none', stroke: 'var(--stitch)', strokeWidth: line }
            : { fill: 'var(--stitch)', fillRule: 'evenodd' })}
        />
      </g>
    );
  };
  return (
    <svg className="loose" viewBox="0 0 260 84" aria-hidden="true">
      {square(30, 1, 1)}
      {square(76, cut ? 2 : 3, cut ? 2 : 3)}
      {cut ? (
        <>
          {square(168, 3, 3)}
          {square(206, 6, 6)}
          <path d="M30 25h94M168 25h86M30 59h94M168 59h86" stroke="var(--navy)" strokeWidth="3" />
          <path
            id={id}
            d="M124 30q8-3 10 2M124 38q10-2 14 4M124 46q8 0 12 6M124 54q8 2 10-2M166 30q-8-3-10 2M166 38q-10-2-14 4M166 46q-8 0-12 6M166 54q-8 2-10-2"
            fill="none"
            stroke={dyeColour(2)}
            strokeWidth="2"
          />
        </>
      ) : (
        <>
          <path d="M30 25h94M30 59h94" stroke="var(--navy)" strokeWidth="3" />
          {loose.map((d, i) => (
            <path
              key={d}
              d={d}
              fill="none"
              stroke={dyeColour([1, 2, 3, 4, 5, 9][i]!)}
              strokeWidth="2"
              strokeLinecap="round"
            />
          ))}
        </>
      )}
    </svg>
  );
}
