// Called by bin/map. Writes two files that share one projection (Equal Earth) and one grid of whole units, 2000 wide:
//
// map/world.json, read by corridor.ui.WorldShapes:
//   {"width": 2000, "height": h, "shapes": {"AF": "M661 166l…z", "AG": [305, 232], …}}
//   Keys are ISO 3166-1 alpha-2 codes, and XK. A text is the d of a path; a pair is the centre of a circle, for what is
//   too small to be seen or to be hit. Circles that would lie on one another are moved apart.
//
// static/assets/world.svg, the neutral ground that pages refer to with <use>:
//   #land     all land but Antarctica and what is only a dot
//   #borders  each border between two countries, once
//   #dots     a dot where a circle would be
import {readFileSync, writeFileSync} from 'node:fs';
import {feature, merge, mergeArcs, mesh, neighbors as adjacent} from 'topojson-client';
import {geoCentroid, geoContains, geoEqualEarth, geoPath} from 'd3-geo';

const [atlas, resources] = process.argv.slice(2);
const WIDTH = 2000;
const RADIUS = 12; // of a circle, as charts.css draws it
const SMALL = 25; // square units: a shape of less becomes a circle; one without neighbours, so that it hides none,
const SMALL_ISLAND = 100; // of less than this

// What Natural Earth draws as a part of another country but has its own code in ISO 3166-1, and Crimea, which the lists
// of the United Nations count as Ukraine (General Assembly resolution 68/262).
const CARVED = [
  {from: 'FR', to: 'GF', part: ([x, y]) => x < -50 && y < 10},
  {from: 'NO', to: 'SJ', part: ([, y]) => y > 74},
  {from: 'RU', to: 'UA', part: ([x, y]) => x > 32 && x < 37 && y > 44 && y < 47},
];
// Land without a code of its own stays without one; no border is drawn between it and the country it is listed in.
const UNLISTED = {Somaliland: 'SO', 'N. Cyprus': 'CY'};
// Longitude and latitude of codes without a shape of their own in Natural Earth, of Kiribati, whose centre is an empty
// sea, and of Palestine, whose circle stands off the coast because it would hide Israel.
const PLACES = {
  BQ: [-68.27, 12.18], BV: [3.4, -54.4], CC: [96.83, -12.17], CX: [105.63, -10.49], GI: [-5.35, 36.14],
  GP: [-61.55, 16.25], KI: [173, 1.4], MQ: [-61, 14.65], PS: [32.6, 32.1], RE: [55.5, -21.1], TK: [-171.8, -9.2], TV: [179.2, -8.5],
  UM: [166.6, 19.3], YT: [45.15, -12.83],
};

const codes = new Map(
  [...readFileSync(`${resources}/taxonomy/countries.yaml`, 'utf8')
    .matchAll(/- code: "?(\w\w)"?\n +alpha3: \w+\n +m49: "(\d+)"/g)].map(([, code, m49]) => [m49, code]));
const codeOf = country => codes.get(country.id) ?? (country.properties?.name === 'Kosovo' ? 'XK' : undefined);

const coarse = countries('110m');
const fine = countries('50m');
coarse.all = coarse.all.filter(country => codeOf(country) !== 'AQ');
CARVED.forEach(carve);

// Turned by 11 degrees, so that the edge of the map runs through the Bering Strait and cuts no country.
const projection = geoEqualEarth().rotate([-11, 0]).precision(0);
const world = {type: 'GeometryCollection', geometries: coarse.all};
const ground = feature(coarse.topology, world);
const islands = {type: 'MultiPoint', coordinates: [...codes.values()].map(centre).filter(place => place && place[1] > -60)};
projection.fitWidth(WIDTH, {type: 'GeometryCollection', geometries: [islands, ...ground.features.map(one => one.geometry)]});
projection.scale(projection.scale() * (1 - (3 * RADIUS) / WIDTH));
const [[, top], [, bottom]] = geoPath(projection).bounds(ground);
const [across, down] = projection.translate();
projection.translate([across, down - top + RADIUS]);
const HEIGHT = Math.ceil(bottom - top + 2 * RADIUS);

const shapes = {};
const neighbours = adjacent(coarse.all);
for (const [index, country] of coarse.all.entries()) {
  const lines = project(feature(coarse.topology, country).geometry);
  const least = neighbours[index].length ? SMALL : SMALL_ISLAND;
  if (codeOf(country) && area(lines) >= least) shapes[codeOf(country)] = path(lines);
}
const circles = spread([...new Set([...codes.values(), 'XK'])]
  .filter(code => code !== 'AQ' && !shapes[code])
  .map(code => ({code, place: centre(code)}))
  .filter(({place}) => place)
  .map(({code, place}) => ({code, home: projection(place), at: projection(place)})));
for (const {code, at} of circles) shapes[code] = at.map(Math.round);

const sorted = Object.fromEntries(Object.entries(shapes).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(`${resources}/map/world.json`, JSON.stringify({width: WIDTH, height: HEIGHT, shapes: sorted}) + '\n');

const land = path(project(merge(coarse.topology, coarse.all)));
const borders = path(project(mesh(coarse.topology, world, parted)));
const dots = circles.map(({at: [x, y]}) => `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="4"/>`).join('');
writeFileSync(`${resources}/static/assets/world.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path id="land" d="${land}"/>`
  + `<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="${borders}"/><g id="dots">${dots}</g></svg>\n`);
console.log(`${Object.keys(shapes).length} countries, ${circles.length} of them circles, ${WIDTH} by ${HEIGHT}`);

function countries(scale) {
  const topology = JSON.parse(readFileSync(`${atlas}/countries-${scale}.json`, 'utf8'));
  return {topology, all: topology.objects.countries.geometries};
}

/** Moves the polygons of a country that belong to another code there. */
function carve({from, to, part}) {
  const source = coarse.all.find(country => codeOf(country) === from);
  const polygons = source.arcs;
  const moved = arcs => part(geoCentroid(feature(coarse.topology, {type: 'Polygon', arcs})));
  source.arcs = polygons.filter(arcs => !moved(arcs));
  const carved = {type: 'MultiPolygon', arcs: polygons.filter(moved)};
  const target = coarse.all.find(country => codeOf(country) === to);
  if (target) Object.assign(target, mergeArcs(coarse.topology, [{...target}, carved]));
  else coarse.all.push({...carved, id: [...codes].find(([, code]) => code === to)[0]});
}

function parted(one, other) {
  const listed = country => codeOf(country) ?? UNLISTED[country.properties.name];
  return listed(one) !== listed(other);
}

/** Where a country's circle belongs, in longitude and latitude. */
function centre(code) {
  if (PLACES[code]) return PLACES[code];
  const country = fine.all.find(one => codeOf(one) === code);
  return country && geoCentroid(feature(fine.topology, country));
}

/** Geometry to lines of whole units: [{points, closed}]. */
function project(geometry) {
  const lines = [];
  let line;
  const context = {
    moveTo: (x, y) => lines.push(line = {points: [[x, y]], closed: false}),
    lineTo: (x, y) => line.points.push([x, y]),
    closePath: () => { line.closed = true; },
    arc() {},
  };
  geoPath(projection, context)(geometry);
  return lines.map(thin).filter(({points, closed}) => points.length > (closed ? 2 : 1));
}

/** Whole units, without points that repeat or lie on the straight line between their neighbours. */
function thin({points, closed}) {
  const kept = [];
  for (const [x, y] of points.map(point => point.map(Math.round))) {
    while (kept.length && between(kept.at(-2), kept.at(-1), [x, y])) kept.pop();
    kept.push([x, y]);
  }
  if (closed && kept.length > 1 && String(kept[0]) === String(kept.at(-1))) kept.pop();
  return {points: kept, closed};
}

function between(before, point, after) {
  if (String(point) === String(after)) return true;
  if (!before) return false;
  const [ax, ay] = [point[0] - before[0], point[1] - before[1]];
  const [bx, by] = [after[0] - point[0], after[1] - point[1]];
  return ax * by === ay * bx && ax * bx + ay * by >= 0;
}

/** The area of closed lines, in square units. */
function area(lines) {
  const ring = ({points}) => points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
  return Math.abs(lines.map(ring).reduce((sum, one) => sum + one, 0));
}

/** The d of a path: one absolute start, everything else relative. */
function path(lines) {
  let [x, y] = [0, 0];
  let d = '';
  const step = ([toX, toY]) => {
    const text = `${toX - x}${toY - y < 0 ? '' : ' '}${toY - y}`;
    [x, y] = [toX, toY];
    return text;
  };
  for (const {points, closed} of lines) {
    d += `${d ? 'm' : 'M'}${step(points[0])}l`;
    d += points.slice(1).map(step).join(' ').replaceAll(' -', '-');
    if (closed) { d += 'z'; [x, y] = points[0]; }
  }
  return d;
}

/** Lets circles grow from nothing and push each other aside, so that they keep their order and end side by side. */
function spread(all) {
  const rounds = 3000;
  for (let round = 0; round < rounds; round++) {
    const distance = (2 * RADIUS + 2) * Math.min(1, (1.5 * round) / rounds);
    for (const one of all) one.at = one.at.map((value, axis) => value + (one.home[axis] - value) * 0.01);
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const gap = [0, 1].map(axis => other.at[axis] - one.at[axis] || 0.01);
        const length = Math.hypot(...gap);
        if (length >= distance) continue;
        const push = gap.map(value => ((value / length) * (distance - length)) / 2);
        one.at = one.at.map((value, axis) => value - push[axis]);
        other.at = other.at.map((value, axis) => value + push[axis]);
      }
      one.at[0] = Math.min(WIDTH - RADIUS - 2, Math.max(RADIUS + 2, one.at[0]));
    }
  }
  return all;
}
