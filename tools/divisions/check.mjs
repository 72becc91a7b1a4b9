// Compares divisions.tsv with independent copies below QIAO_DATA; prints every difference. Nothing from there is written.
import { existsSync, readFileSync } from 'node:fs';
import { fromGcj02 } from './gcj.mjs';

const folder = process.env.QIAO_DATA;
const areas = `${folder}/cn_divisions/areacity_level3_pinyin.csv`;
const points = `${folder}/chongqing_geojson/location_all_china_centres.json`;
if (!folder || !existsSync(areas) || !existsSync(points)) {
  console.log('skipped: QIAO_DATA names no folder with cn_divisions and chongqing_geojson');
  process.exit(0);
}

const [heading, ...lines] = readFileSync(new URL('../../src/Qiao.Platform/Places/divisions.tsv', import.meta.url), 'utf8').trim().split('\n');
const columns = heading.split('\t');
const today = new Map(lines.map(line => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])))
  .filter(row => !row.until).map(row => [row.code, row]));

let names = 0;
const differences = [];
for (const line of readFileSync(areas, 'utf8').trim().split('\n').slice(1)) {
  const [, , , short, , pinyin, longCode, long] = line.split(',').map(cell => cell.replaceAll('"', '').trim());
  const row = today.get(longCode.slice(0, 6));
  const at = row?.zh.indexOf(short) ?? -1;
  if (row && at >= 0 && long === row.zh) {
    names++;
    const ours = row.pinyin.split(' ').slice(at, at + short.length).join(' ').replaceAll('v', 'u');
    if (ours !== pinyin.replaceAll('v', 'u')) {
      differences.push(`${row.code} ${row.zh}: ${ours}, there ${pinyin}`);
    }
  }
}

let centres = 0;
for (const { children } of Object.values(JSON.parse(readFileSync(points, 'utf8')))) {
  for (const { adcode, center } of children) {
    const row = today.get(String(adcode));
    if (row?.lat && center && !row.code.startsWith('71')) {
      centres++;
      const { lat, lon } = fromGcj02({ lat: center[1], lon: center[0] });
      const distance = Math.hypot((lat - row.lat) * 111.2, (lon - row.lon) * 111.3 * Math.cos(lat * Math.PI / 180));
      if (distance > 5) {
        differences.push(`${row.code} ${row.zh}: centre ${distance.toFixed(1)} km away`);
      }
    }
  }
}

console.log(`${names} names and ${centres} centres compared, ${differences.length} differences`);
differences.forEach(difference => console.log(difference));
