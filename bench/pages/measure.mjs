// Measures page weight and Lighthouse scores of the demo region's main pages and writes the table into docs/performance.md.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const here = path.dirname(new URL(import.meta.url).pathname);
const root = path.join(here, '..', '..');
if (!fs.existsSync(path.join(here, 'node_modules', 'lighthouse'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: here, stdio: 'inherit' });
}

const chrome = ['chromium', 'chromium-browser', 'google-chrome'].map(name => `/usr/bin/${name}`).find(file => fs.existsSync(file));
if (!chrome) throw new Error('Chromium is needed: apt-get install chromium');
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'qiao-pages-'));
const server = spawn(path.join(root, 'qiao'), ['demo', '--port', '5399', '--data', data], { stdio: 'ignore', env: { ...process.env, QIAO_RATE_LIMITS: 'off' } });
const base = 'http://localhost:5399';
try {
  for (let tries = 0; ; tries++) {
    const ready = await fetch(base + '/health/ready').then(r => r.ok, () => false);
    if (ready) break;
    if (tries > 600) throw new Error('The demo did not start.');
    await new Promise(done => setTimeout(done, 500));
  }

  const { items } = await (await fetch(base + '/api/v1/vacancies?limit=1')).json();
  const rows = [];
  for (const [name, page] of [['/', '/'], ['/jobs', '/jobs'], ['/jobs/{id}', `/jobs/${items[0].id}`]]) {
    const out = path.join(data, 'report.json');
    execFileSync(path.join(here, 'node_modules', '.bin', 'lighthouse'), [base + page, '--quiet', '--output=json', `--output-path=${out}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage --disable-background-networking'], { env: { ...process.env, CHROME_PATH: chrome }, stdio: 'ignore' });
    const report = JSON.parse(fs.readFileSync(out, 'utf8'));
    const score = key => Math.round(report.categories[key].score * 100);
    rows.push([name, (report.audits['total-byte-weight'].numericValue / 1000).toFixed(1), score('performance'), score('accessibility'), score('best-practices'), score('seo'),
      (report.audits['largest-contentful-paint'].numericValue / 1000).toFixed(2)]);
  }

  const cpu = os.cpus()[0].model.trim();
  const table = ['### Pages', '', '| page | transferred kB | performance | accessibility | best practices | SEO | largest paint s (simulated phone) |', '|---|---|---|---|---|---|---|',
    ...rows.map(row => `| ${row.join(' | ')} |`), '', `Lighthouse 12.8.2, its simulated mid-range phone; ${cpu}, ${os.cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`].join('\n');
  console.log(table);
  const file = path.join(root, 'docs', 'performance.md');
  let text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '# Performance\n\nEach table is written by the command named above it.\n';
  const [begin, end] = ['<!-- bench:pages -->', '<!-- /bench:pages -->'];
  const part = `${begin}\n\`bench/run pages\`\n\n${table}\n${end}`;
  const from = text.indexOf(begin);
  text = from < 0 ? `${text.trimEnd()}\n\n${part}\n` : text.slice(0, from) + part + text.slice(text.indexOf(end) + end.length);
  fs.writeFileSync(file, text);
} finally {
  server.kill('SIGINT');
  fs.rmSync(data, { recursive: true, force: true });
}
