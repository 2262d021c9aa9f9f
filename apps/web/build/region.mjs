import { geoMercator, geoPath } from 'd3-geo';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';

const require = createRequire(import.meta.url);
// ISO 3166 numeric codes: the three countries of the community, and the neighbours that make them recognisable.
const shown = {
  616: 'PL',
  642: 'RO',
  498: 'MD',
  804: 'UA',
  703: 'SK',
  348: 'HU',
  203: 'CZ',
  276: 'DE',
  112: 'BY',
  440: 'LT',
  100: 'BG',
  688: 'RS',
  643: 'RU',
  40: 'AT',
};
const width = 800;
const height = 720;
const west = 13.6;
const east = 32.6;
const north = 55.2;
const south = 43.2;

/**
 * Draws the region once, at build time, from Natural Earth (public domain): the browser gets finished paths and
 * four numbers of a Mercator projection, so that it needs neither d3 nor the world's coastlines.
 */
export function drawRegion(file) {
  const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const frame = {
    type: 'MultiPoint',
    coordinates: [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  };
  const projection = geoMercator()
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      frame,
    )
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ]);
  const path = geoPath(projection).digits(1);
  const countries = feature(world, world.objects.countries)
    .features.filter((country) => shown[Number(country.id)])
    .map((country) => {
      const [x, y] = path.centroid(country);
      return {
        code: shown[Number(country.id)],
        d: path(country),
        x: Math.round(x),
        y: Math.round(y),
        area: path.area(country),
      };
    })
    .filter((country) => country.d)
    .map(({ code, d, x, y, area }) => ({ code, d, x, y, named: area > 9000 }));
  const borders = path(
    mesh(world, world.objects.countries, (a, b) => a !== b && shown[Number(a.id)] && shown[Number(b.id)]),
  );
  const k = projection.scale();
  const [tx, ty] = projection.translate();
  writeFileSync(file, JSON.stringify({ width, height, scale: k, x: tx, y: ty, countries, borders }));
}
