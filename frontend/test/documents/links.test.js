/** Links between documents have existing targets. */
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { documents, read, repository } from './commands.js';

const FENCES = /^(\s*)```[\s\S]*?^\1```$/gm;
const LINK = /(?:\]\(| src=")(?!https?:)([^)"\s#]*)(?:#([^)"\s]+))?[)"]/g;

/** Anchors of headings, as code hosts generate them. @param {string} text */
const anchors = (text) =>
  [...text.replaceAll(FENCES, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('links of the documents', () => {
  for (const document of documents) {
    it(`lead from ${document} to files and headings that exist`, () => {
      for (const [link, file, anchor] of read(document).replaceAll(FENCES, '').matchAll(LINK)) {
        const target = file ? path.join(path.dirname(document), file) : document;
        assert.ok(existsSync(path.join(repository, target)), `${link}: there is no ${target}`);
        if (anchor && statSync(path.join(repository, target)).isFile()) {
          assert.ok(anchors(read(target)).includes(anchor), `${link}: ${target} has no such heading`);
        }
      }
    });
  }
});
