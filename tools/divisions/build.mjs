// Writes src/Qiao.Platform/Places/divisions.tsv: one row per code, name and time. See README.md for sources and rules.
import { writeFileSync } from 'node:fs';
import { fromGcj02 } from './gcj.mjs';
import { findRuns, successorByRule } from './history.mjs';
import { englishName, sortKey } from './names.mjs';
import { readCentres, readHeadings, readRevisions, readSpecialRegions } from './revisions.mjs';
import { readTable } from './tables.mjs';

const revisions = readRevisions();
const runs = findRuns(revisions);
const centres = readCentres();
const yearOf = at => (at === undefined ? '' : revisions[at].year);

const rows = new Map(runs.map(run => {
  const followed = run.to === undefined ? undefined : successorByRule(run, runs);
  return [`${run.code} ${run.zh} ${run.from}`, {
    code: run.code,
    zh: run.zh,
    since: run.from === 0 ? '' : yearOf(run.from),
    until: yearOf(run.to),
    successors: followed?.codes.join(',') ?? '',
    how: followed?.how ?? '',
  }];
}));

for (const reviewed of readTable('successors.tsv')) {
  const known = [...rows.values()].find(row => row.code === reviewed.code && row.zh === reviewed.zh);
  if (known && Boolean(known.until) !== Boolean(reviewed.until)) {
    throw new Error(`${reviewed.code} ${reviewed.zh}: the lists and successors.tsv disagree on whether it still exists`);
  }
  rows.set(known ? [...rows].find(([, row]) => row === known)[0] : `${reviewed.code} ${reviewed.zh} reviewed`,
    { ...reviewed, how: reviewed.successors ? 'reviewed' : '' });
}

for (const [code, zh] of [...readHeadings(), ...readSpecialRegions()]) {
  rows.set(`${code} ${zh}`, { code, zh, since: '', until: '', successors: '', how: '' });
}

/** A district renumbered since the map was drawn is found under its old code by its name within the prefecture. */
function centreOf({ code, zh }) {
  const stem = name => name.replace(/[市区县]$/, '');
  const found = centres.get(code) ?? [...centres].find(([other, centre]) =>
    other.slice(0, 4) === code.slice(0, 4) && !code.endsWith('00') && stem(centre.zh) === stem(zh))?.[1]
    ?? [...centres].find(([other, centre]) => runs.some(run => run.code === other && run.to !== undefined
      && successorByRule(run, runs)?.codes[0] === code && centre.zh === zh))?.[1];
  if (!found) {
    return ['', ''];
  }
  const { lat, lon } = code.startsWith('71') ? found : fromGcj02(found);
  return [lat.toFixed(5), lon.toFixed(5)];
}

const codes = new Set([...rows.values()].map(row => row.code));
const ordered = [...rows.values()].sort((a, b) => a.code.localeCompare(b.code) || Number(a.since || 0) - Number(b.since || 0));
const lines = ordered.map(row => {
  const unknown = row.successors.split(',').filter(code => code && !codes.has(code));
  if (unknown.length > 0) {
    throw new Error(`${row.code} ${row.zh}: successor ${unknown} is in no list`);
  }
  const [lat, lon] = row.until || /^(419|429|469|659)000$/.test(row.code) ? ['', ''] : centreOf(row);
  return [row.code, row.zh, englishName(row.code, row.zh), sortKey(row.zh), lat, lon, row.since, row.until, row.successors, row.how].join('\t');
});
const heading = ['code', 'zh', 'en', 'pinyin', 'lat', 'lon', 'since', 'until', 'successors', 'how'].join('\t');
writeFileSync(new URL('../../src/Qiao.Platform/Places/divisions.tsv', import.meta.url), `${heading}\n${lines.join('\n')}\n`);

const current = ordered.filter(row => !row.until);
const missing = current.filter((row, i) => lines[ordered.indexOf(row)].split('\t')[4] === '');
console.log(`${ordered.length} rows; ${current.length} of today, ${ordered.length - current.length} former`);
console.log(`former without known successor: ${ordered.filter(row => row.until && !row.successors).length}`);
console.log(`of today without centre: ${missing.map(row => row.code + row.zh).join(' ')}`);
