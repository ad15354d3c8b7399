import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const modules = filesIn('app');
const page = read('index.html');

describe('the files', () => {
  it('begin with a comment about their purpose', () => {
    assert.deepEqual(
      modules.filter((file) => !read(file).startsWith('/*')),
      [],
    );
  });

  it('are short', () => {
    const long = [...modules, ...filesIn('style')].filter((file) => read(file).split('\n').length > 201);
    assert.deepEqual(long, []);
  });

  it('of style are all in the page, and no others', () => {
    const linked = [...page.matchAll(/href="\/(style\/[^"]+)"/g)].map(([, file]) => file).sort();
    assert.deepEqual(linked, filesIn('style').sort());
  });

  it('that the page names all exist', () => {
    const named = [...page.matchAll(/(?:href|src)="\/((?:app|style|vendor)\/[^"]+)"/g)].map(([, file]) => file);
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });

  it('load nothing from other hosts', () => {
    const elsewhere = /(?:src|href)="https?:|@import(?! \{)|url\(["']?https?:|from 'https?:|import\('https?:/;
    assert.deepEqual(
      [...modules, ...filesIn('style'), 'index.html'].filter((file) => elsewhere.test(read(file))),
      [],
    );
  });

  it('vendored are the published ones', () => {
    for (const [folder, published] of Object.entries({ katex: 'katex/dist', diff: 'diff/libesm' })) {
      for (const file of filesIn(`vendor/${folder}`).filter((each) => !each.endsWith('LICENSE'))) {
        const original = path.join(root, 'node_modules', published, path.relative(`vendor/${folder}`, file));
        assert.ok(readFileSync(path.join(root, file)).equals(readFileSync(original)), file);
      }
    }
  });
});
