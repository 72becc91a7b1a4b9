// Builds wwwroot/dist: every scss/*.scss without underscore, every js/*.js, every file of static/.
// Names carry a hash of the content, so browsers may keep them for ever; assets.json maps plain names to them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../wwwroot/dist');
const assets = {};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

function write(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const extension = extname(name);
  assets[name] = `${basename(name, extension)}-${hash}${extension}`;
  writeFileSync(join(out, assets[name]), content);
}

for (const name of readdirSync(join(here, 'scss')).filter(n => !n.startsWith('_'))) {
  const { css } = sass.compile(join(here, 'scss', name), { loadPaths: [join(here, 'node_modules')], quietDeps: true });
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: ['chrome90', 'safari14', 'firefox90'] });
  write(name.replace(/\.scss$/, '.css'), code);
}

for (const name of readdirSync(join(here, 'static'))) {
  write(name, readFileSync(join(here, 'static', name)));
}

const { metafile } = await esbuild.build({
  entryPoints: readdirSync(join(here, 'js')).filter(n => n.endsWith('.js')).map(n => join(here, 'js', n)),
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: ['es2020'],
  metafile: true,
  logLevel: 'warning',
});
for (const [file, output] of Object.entries(metafile.outputs)) {
  if (output.entryPoint) {
    assets[basename(output.entryPoint)] = basename(file);
  }
}

// Written last: MSBuild takes it as the proof that the build went through.
writeFileSync(join(out, 'assets.json'), JSON.stringify(assets, null, 1) + '\n');
