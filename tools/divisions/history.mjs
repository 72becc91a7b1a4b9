// From yearly lists to one row per code, name and time, with what came after it.

/** Runs of revisions in which a code had one name. `from` and `to` are positions in the revisions; an open run has no `to`. */
export function findRuns(revisions) {
  const open = new Map();
  const runs = [];
  revisions.forEach(({ list }, at) => {
    for (const [code, run] of [...open]) {
      if (list.get(code) !== run.zh) {
        run.to = at;
        open.delete(code);
      }
    }
    for (const [code, zh] of list) {
      if (!open.has(code)) {
        const run = { code, zh, from: at, to: undefined };
        runs.push(run);
        open.set(code, run);
      }
    }
  });
  return runs;
}

const level = code => (code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);
const province = code => code.slice(0, 2);
const stem = zh => zh.replace(/(地区|市|盟|区|县|旗)$/, '');

/** Names that many towns give a district: the same name elsewhere in the province says nothing. */
const isCommon = zh => /^(城区|郊区|矿区|东区|西区|市区|新区|市中区|城关区|桥东区|桥西区|新华区|新城区)$/.test(zh);

/**
 * What followed a run that ended, or undefined when that cannot be read off the lists: the same name under another code of
 * the province, the same code under a new name, or the same stem with another rank, each only if there is exactly one.
 */
export function successorByRule(ended, runs) {
  const began = runs.filter(run => run.from === ended.to && province(run.code) === province(ended.code));
  const only = (list, how) => (list.length === 1 ? { codes: [list[0].code], how } : undefined);
  const sameName = began.filter(run => run.zh === ended.zh && level(run.code) === level(ended.code)
    && (!isCommon(run.zh) || run.code.slice(0, 4) === ended.code.slice(0, 4)));
  if (sameName.length > 0) {
    return only(sameName, 'name');
  }
  if (began.some(run => run.code === ended.code)) {
    return { codes: [ended.code], how: 'code' };
  }
  const twins = runs.filter(run => run.to === ended.to && province(run.code) === province(ended.code)
    && stem(run.zh) === stem(ended.zh) && level(run.code) === level(ended.code));
  return stem(ended.zh).length > 1 && twins.length === 1
    ? only(began.filter(run => stem(run.zh) === stem(ended.zh) && level(run.code) === level(ended.code)), 'rank')
    : undefined;
}
