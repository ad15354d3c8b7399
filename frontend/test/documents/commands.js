/** Shell commands in the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../../..');

/** Documents with commands for users, as paths in the repository. */
export const documents = [
  'README.md',
  ...readdirSync(path.join(repository, 'backend/docs')).map((name) => `backend/docs/${name}`),
  'backend/BENCHMARKS.md',
  'frontend/README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
];

/**
 * @typedef {object} Block a fenced block of shell commands
 * @property {string} section the heading of level 2 above it
 * @property {number} line of its first command
 * @property {string} text
 * @property {string} [notRun] the reason why a test cannot run it
 * @property {string} [answers] the expected status of an intended error
 */

const HEADING = /^## (.*)/;
const MARK = /^\s*<!-- (not run|answers):? (.*) -->$/;
const FENCE = /^(\s*)```(\w*)$/;

/** @param {string} document @returns {string} */
export const read = (document) => readFileSync(path.join(repository, document), 'utf8');

/**
 * A block may be marked in the line above it, invisibly for readers:
 * `<!-- not run: reason -->` or `<!-- answers 400 -->`.
 *
 * @param {string} text of a document
 * @returns {Block[]}
 */
export function blocksOf(text) {
  const lines = text.split('\n');
  /** @type {Block[]} */
  const blocks = [];
  let section = '';
  for (let at = 0; at < lines.length; at += 1) {
    section = HEADING.exec(lines[at])?.[1] ?? section;
    const fence = FENCE.exec(lines[at]);
    if (!fence) continue;
    const end = lines.indexOf(`${fence[1]}\`\`\``, at + 1);
    if (end < 0) throw new Error(`the block in line ${at + 1} has no end`);
    if (fence[2] === 'sh') {
      const [, mark = '', value] = MARK.exec(lines[at - 1] ?? '') ?? [];
      blocks.push({
        section,
        line: at + 2,
        text: lines
          .slice(at + 1, end)
          .map((line) => line.slice(fence[1].length))
          .join('\n'),
        ...(mark === 'not run' && { notRun: value }),
        ...(mark === 'answers' && { answers: value }),
      });
    }
    at = end;
  }
  return blocks;
}
