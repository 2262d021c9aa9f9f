import { useNavigate } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import region from '../generated/region.json';
import { useLocale } from '../language/words.js';
import { addressOf } from './address.js';
import { dyeColour } from './stitches.js';
import '../look/map.css';

/** A town on the map. */
export interface MapTown {
  id: string;
  number: number;
  slug: string;
  name: string;
  letters: string;
  dye: number;
  country: string;
  latitude: number;
  longitude: number;
}

/** From one town on the map to another, by their ids. */
export interface MapWay {
  from: string;
  to: string;
  /** drawn through; else broken */
  whole: boolean;
}

interface Placed extends MapTown {
  /** where the town lies */
  at: Point;
  /** where its tile stands: beside that point when two towns lie too close to one another */
  x: number;
  y: number;
  /** null when no free place was found: the list beside the map has the name */
  label: { x: number; y: number; anchor: 'start' | 'end' | 'middle' } | null;
}

interface Point {
  x: number;
  y: number;
}

/** Mercator with the four numbers that build/region.mjs left beside the paths. */
function project(longitude: number, latitude: number): Point {
  return {
    x: region.x + (region.scale * longitude * Math.PI) / 180,
    y: region.y - region.scale * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
  };
}

type Box = [left: number, top: number, right: number, bottom: number];
const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Moves tiles that would cover one another apart, a little at a time. */
function apart(points: (Point & { at: Point })[], least: number): void {
  for (let round = 0; round < 60; round++) {
    for (const a of points) {
      for (const b of points) {
        if (a === b || Math.abs(a.x - b.x) >= least || Math.abs(a.y - b.y) >= least) continue;
        const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        const step = { x: (b.x - a.x) / long || 1, y: (b.y - a.y) / long };
        a.x -= step.x;
        a.y -= step.y;
        b.x += step.x;
        b.y += step.y;
      }
    }
  }
}

/** Finds each name a place beside its tile where it covers no other tile and no other name. */
function place(towns: MapTown[], size: number): { towns: Placed[]; taken: Box[] } {
  const half = 13 * size;
  const points = towns.map((town) => {
    const at = project(town.longitude, town.latitude);
    return { ...town, at, x: at.x, y: at.y };
  });
  apart(points, half * 2 + 3);
  const tiles = points.map<Box>(({ x, y }) => [x - half, y - half, x + half, y + half]);
  const taken: Box[] = [];
  const placed = points.map((town, own) => {
    const wide = town.name.length * 10 * size;
    const high = 10 * size;
    const { x, y } = town;
    const gap = half + 6;
    const beside = y + 6 * size;
    const places: { label: NonNullable<Placed['label']>; box: Box }[] = [
      {
        label: { x: x + gap, y: beside, anchor: 'start' },
        box: [x + gap, y - high, x + gap + wide, y + high],
      },
      { label: { x: x - gap, y: beside, anchor: 'end' }, box: [x - gap - wide, y - high, x - gap, y + high] },
      {
        label: { x, y: y + half + 18 * size, anchor: 'middle' },
        box: [x - wide / 2, y + half + 2, x + wide / 2, y + half + 22 * size],
      },
      {
        label: { x, y: y - half - 7 * size, anchor: 'middle' },
        box: [x - wide / 2, y - half - 22 * size, x + wide / 2, y - half - 2],
      },
    ];
    const free = places.find(
      ({ box }) =>
        box[0] > 4 &&
        box[2] < region.width - 4 &&
        !taken.some((other) => meets(box, other)) &&
        !tiles.some((other, i) => i !== own && meets(box, other)),
    );
    if (free) taken.push(free.box);
    return { ...town, label: free?.label ?? null };
  });
  return { towns: placed.sort((a, b) => a.at.x - b.at.x), taken: [...taken, ...tiles] };
}

/** True on a narrow screen, where the same map is smaller and its signs must be larger. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia('(max-width: 599px)');
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia('(max-width: 599px)').matches,
    () => false,
  );
}

/**
 * The map of the region. It shows what the list beside it says too; each town is a link of its own, reachable by
 * keyboard in the map's order from west to east.
 */
export function RegionMap({
  towns,
  label,
  ways = [],
}: {
  towns: MapTown[];
  label: string;
  /** said in words beside the map too: to who hears the page they are nothing */
  ways?: MapWay[];
}): ReactNode {
  const locale = useLocale();
  const navigate = useNavigate();
  const size = useNarrow() && towns.length > 1 ? 1.45 : 1;
  const { towns: placed, taken } = useMemo(() => place(towns, size), [towns, size]);
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale]);
  const homes = new Set(towns.map((town) => town.country));
  const view = around(taken);
  const half = 13 * size;
  const countries = region.countries.flatMap(({ code, x, y, named }) => {
    const name = names.of(code) ?? code;
    const wide = (name.length * 8 * size) / 2;
    const box: Box = [x - wide, y - 14 * size, x + wide, y + 5 * size];
    const inside =
      box[0] > view[0] && box[2] < view[0] + view[2] && box[1] > view[1] && box[3] < view[1] + view[3];
    return named && inside && !taken.some((other) => meets(box, other)) ? [{ code, name, x, y }] : [];
  });
  return (
    <svg
      className="map"
      viewBox={view.map((number) => number.toFixed(0)).join(' ')}
      role="group"
      aria-label={label}
    >
      {region.countries.map(({ code, d }) => (
        <path key={code} d={d} className={homes.has(code) ? 'home' : 'land'} />
      ))}
      <path d={region.borders} className="border" />
      {countries.map(({ code, name, x, y }) => (
        <text key={code} x={x} y={y} className="country" fontSize={15 * size} aria-hidden="true">
          {name}
        </text>
      ))}
      {ways.map(({ from, to, whole }) => {
        const d = bent(from, to, placed, half);
        return d && <path key={`${from} ${to}`} d={d} className={whole ? 'way whole' : 'way'} />;
      })}
      {placed.map((town) => {
        const to = addressOf('municipalities', town);
        return (
          <a
            key={town.id}
            href={to}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              void navigate({ to });
            }}
          >
            {Math.hypot(town.x - town.at.x, town.y - town.at.y) > 4 && (
              <path className="lead" d={`M${town.at.x} ${town.at.y}L${town.x} ${town.y}`} />
            )}
            <rect
              className="ring"
              x={town.x - half - 5}
              y={town.y - half - 5}
              width={half * 2 + 10}
              height={half * 2 + 10}
              rx="7"
            />
            <rect
              className="seal"
              x={town.x - half}
              y={town.y - half}
              width={half * 2}
              height={half * 2}
              rx={4 * size}
              fill={dyeColour(town.dye)}
            />
            <text className="mono" x={town.x} y={town.y + 5 * size} fontSize={15 * size} aria-hidden="true">
              {town.letters}
            </text>
            <text
              className={town.label ? 'town' : 'unseen'}
              fontSize={town.label ? 19 * size : 1}
              x={town.label?.x ?? town.x}
              y={town.label?.y ?? town.y}
              textAnchor={town.label?.anchor ?? 'middle'}
            >
              {town.name}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

/** From tile to tile in a bow, so that there and back are two lines, with a head at its end. */
function bent(from: string, to: string, placed: readonly Placed[], half: number): string | null {
  const [a, b] = [placed.find(({ id }) => id === from), placed.find(({ id }) => id === to)];
  if (!a || !b) return null;
  const bow = { x: (a.x + b.x) / 2 - (b.y - a.y) / 5, y: (a.y + b.y) / 2 + (b.x - a.x) / 5 };
  const long = Math.hypot(b.x - bow.x, b.y - bow.y) || 1;
  const along = { x: (b.x - bow.x) / long, y: (b.y - bow.y) / long };
  const end = { x: b.x - along.x * (half + 7), y: b.y - along.y * (half + 7) };
  const side = (turn: number): string =>
    `${(end.x - along.x * 11 - turn * along.y * 6).toFixed(1)} ${(end.y - along.y * 11 + turn * along.x * 6).toFixed(1)}`;
  const tip = `${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${bow.x.toFixed(1)} ${bow.y.toFixed(1)} ${tip}M${side(1)}L${tip}L${side(-1)}`;
}

// Around the tiles and their names, never narrower than a country: a lone town still shows where it lies.
function around(boxes: Box[]): [x: number, y: number, width: number, height: number] {
  const left = Math.min(...boxes.map((box) => box[0])) - 24;
  const top = Math.min(...boxes.map((box) => box[1])) - 40;
  const right = Math.max(...boxes.map((box) => box[2])) + 24;
  const bottom = Math.max(...boxes.map((box) => box[3])) + 40;
  const wide = Math.min(region.width, Math.max(400, right - left));
  const high = Math.min(region.height, Math.max(320, bottom - top));
  const clamp = (from: number, length: number, limit: number): number =>
    Math.min(Math.max(0, from), limit - length);
  return [
    clamp((left + right - wide) / 2, wide, region.width),
    clamp((top + bottom - high) / 2, high, region.height),
    wide,
    high,
  ];
}
