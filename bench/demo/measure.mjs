// Times `./qiao demo` as a stranger meets it: from a fresh clone with empty package caches, and again warm. Writes the README's table.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(path.dirname(new URL(import.meta.url).pathname), '..', '..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'qiao-demo-'));
const clone = path.join(work, 'qiao');
execFileSync('git', ['clone', '-q', root, clone]);
const env = { ...process.env, NUGET_PACKAGES: path.join(work, 'nuget'), npm_config_cache: path.join(work, 'npm') };

async function firstPage() {
  const began = performance.now();
  const server = spawn('./qiao', ['demo', '--port', '5398'], { cwd: clone, env, stdio: 'ignore' });
  for (;;) {
    if (await fetch('http://localhost:5398/').then(r => r.ok, () => false)) break;
    if (performance.now() - began > 600_000) throw new Error('No page after ten minutes.');
    await new Promise(done => setTimeout(done, 50));
  }

  const seconds = (performance.now() - began) / 1000;
  server.kill('SIGINT');
  await new Promise(done => server.once('exit', done));
  return seconds;
}

const cold = await firstPage();
const warm = await firstPage();
fs.rmSync(work, { recursive: true, force: true });
const table = ['| `./qiao demo` until the first page | seconds |', '|---|---|', `| fresh clone, empty NuGet and npm caches, demo region made | ${cold.toFixed(0)} |`,
  `| again, nothing changed | ${warm.toFixed(1)} |`, '', `\`bench/run demo\`; ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${new Date().toISOString().slice(0, 10)}. More: [docs/performance.md](docs/performance.md).`].join('\n');
console.log(table);
const readme = path.join(root, 'README.md');
const text = fs.readFileSync(readme, 'utf8');
const [begin, end] = ['<!-- measured:start -->', '<!-- measured:end -->'];
fs.writeFileSync(readme, text.slice(0, text.indexOf(begin)) + `${begin}\n${table}\n${end}` + text.slice(text.indexOf(end) + end.length));
