// The reviewed tables beside this file: tab separated, a heading line, # for remarks.
import { readFileSync } from 'node:fs';

export function readTable(file) {
  const [heading, ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n').filter(line => line && !line.startsWith('#'));
  const columns = heading.split('\t');
  return lines.map(line => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}
