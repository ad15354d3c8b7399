import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf } from '../../app/editing/file-text.js';
import { formatOf, usualSource } from '../../app/editing/source-format.js';

const MARKDOWN = '# 第52回\n日時: 9月7日10:30-11:30(JST)<br>\n発表者: 池祐一 氏\n';
const TEXT = '第52回\n日時: 9月7日10:30-11:30(JST)\n発表者: 池祐一 氏\n';

describe('the format of a source', () => {
  for (const [name, format] of /** @type {const} */ ([
    ['index.md', 'markdown'],
    ['README.MARKDOWN', 'markdown'],
    ['index.html', 'html'],
    ['page.htm', 'html'],
    ['talks.csv', 'csv'],
    ['2024.yaml', 'yaml'],
    ['2024.yml', 'yaml'],
  ])) {
    it(`is ${format} in ${name}, whatever it looks like`, () => assert.equal(formatOf(TEXT, name), format));
  }

  for (const [what, text, format] of /** @type {const} */ ([
    ['headings', MARKDOWN, 'markdown'],
    ['headings after CRLF', MARKDOWN.replaceAll('\n', '\r\n'), 'markdown'],
    ['a link', '[講演スライド](./slides/a.pdf)', 'markdown'],
    ['line breaks', 'a<br>\nb', 'markdown'],
    ['a document', '<!DOCTYPE html>\n<html><body><h1>第52回</h1></body></html>', 'html'],
    ['a piece of a document', '<h1>第52回</h1>\n<p>日時</p>', 'html'],
    ['lines only', TEXT, 'text'],
    ['a programme', '# Sessions of 2024\nsessions:\n  - numbers: {dlap: 1}\n', 'yaml'],
    ['a table', 'dlap,mlphys,start,end,title\n58,6,2024-02-15T10:30:00+09:00,,a', 'csv'],
    ['a table whose names are quoted', '"series","number","start"\r\n"dlap","58","2024"', 'csv'],
    ['a table in Japanese', '回,日時,講演者,題目\n58,2024-02-15 10:30,池祐一,a', 'csv'],
    ['a sentence with commas', 'The date, the title, and so on.\nMore\n', 'text'],
    ['nothing', '', 'text'],
  ])) {
    it(`is ${format} with ${what}`, () => assert.equal(formatOf(text, 'page.txt'), format));
  }

  it('gives the source its usual name, so that a table is not taken for the next version of the page', () => {
    assert.deepEqual(
      /** @type {const} */ (['markdown', 'html', 'text', 'csv', 'yaml']).map((format) => usualSource(format)),
      ['page', 'page', 'page', 'table', 'programme'],
    );
  });
});

/** @param {number[]} bytes */
const buffer = (...bytes) => new Uint8Array(bytes).buffer;

describe('a file', () => {
  it('is read as UTF-8, without its mark', () => {
    assert.deepEqual(textOf(buffer(0xef, 0xbb, 0xbf, 0xe5, 0x9b, 0x9e)), { text: '回', encoding: 'utf-8' });
  });

  it('is read as Shift_JIS if it cannot be UTF-8, as tables from offices are', () => {
    assert.deepEqual(textOf(buffer(0x93, 0xfa, 0x8e, 0x9e)), { text: '日時', encoding: 'shift_jis' });
  });

  it('is read as UTF-16 if it says so', () => {
    assert.deepEqual(textOf(buffer(0xff, 0xfe, 0xde, 0x56)), { text: '回', encoding: 'utf-16le' });
    assert.deepEqual(textOf(buffer(0xfe, 0xff, 0x56, 0xde)), { text: '回', encoding: 'utf-16be' });
  });

  it('may be empty', () => assert.deepEqual(textOf(buffer()), { text: '', encoding: 'utf-8' }));

  it('is not text if it contains binary characters', () => {
    assert.equal(textOf(buffer(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)), null);
    assert.equal(textOf(buffer(0x89, 0x50, 0xff, 0xa0, 0xfd)), null);
  });
});
