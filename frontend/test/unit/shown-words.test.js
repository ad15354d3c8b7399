import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judged } from '../../app/editing/form-look.js';
import { importing } from '../../app/editing/import-words.js';
import { organizer } from '../../app/editing/organizer.js';
import { formOf } from '../../app/editing/talk-form.js';
import { conflictChoice } from '../../app/elements/conflict-choice.js';
import { savePanel } from '../../app/elements/save-panel.js';
import { sourceNotes } from '../../app/elements/source-lines.js';
import { asPlainText } from '../../app/formulas.js';
import { homology, joint, reader } from './samples.js';

const ja = organizer(reader('ja'));
const en = organizer(reader('en'));

describe('the panel of a form that nobody has changed', () => {
  const state = { isNew: true, isChanged: false, inferred: [], isStale: false };
  const obstacles = [{ field: '/session/day', detail: '「日時」が必要です。' }];

  it('says that nothing has changed', () => {
    const { source } = savePanel({ ...state, busy: '', attempted: false, obstacles: [] }, ja);
    assert.ok(source.includes(ja.words.unchanged));
  });

  it('does not say so below a refusal', () => {
    const { source } = savePanel({ ...state, busy: '', attempted: true, obstacles }, ja);
    assert.ok(source.includes(ja.words.cannotSave));
    assert.ok(!source.includes(ja.words.unchanged));
  });
});

describe('a detail of the API', () => {
  const form = formOf(homology, joint, 'ja');
  const told = (/** @type {typeof ja} */ of, /** @type {string} */ detail) => {
    const problem = { errors: [{ pointer: '/session/start', code: 'needed', detail }], status: 422 };
    const editor = { form, judgement: { problem }, attempted: true, touched: new Set() };
    return judged(/** @type {any} */ (editor), of).obstacles[0].detail;
  };

  it('names its place in Japanese without spaces', () => {
    assert.equal(told(ja, '/session/start が必要です。'), '「日時」が必要です。');
    assert.equal(told(ja, 'ここでは /session/start が必要です。'), 'ここでは「日時」が必要です。');
  });

  it('names its place in English with its spaces', () => {
    assert.equal(told(en, 'Here, /session/start is required.'), 'Here, “Time” is required.');
  });
});

describe('a conflict', () => {
  /** @param {string} pointer @param {string} line */
  const shown = (pointer, line) =>
    /<span class="line">([^<]*)</.exec(
      conflictChoice(
        { list: [{ pointer, mine: [line], theirs: [], likely: 'mine', isBoth: true }], taken: [], chosen: {} },
        ja,
      ).source,
    )?.[1];

  it('shows codes of the API in words', () => {
    assert.equal(shown('/language', 'ja'), '日本語');
    assert.equal(shown('/session/status', 'confirmed'), '確定');
    assert.equal(shown('/session/kind', 'panel'), 'パネル討論');
    assert.equal(shown('/session/format', 'onsite'), '対面');
    assert.equal(shown('/session/numbers', 'dlap 58'), '第58回DLAP');
  });

  it('shows texts as they are', () => {
    assert.equal(shown('/title/ja', 'ja'), 'ja');
    assert.equal(shown('/session/title/en', 'talk'), 'talk');
  });
});

describe('what an import infers', () => {
  /** @param {string} field @param {string} value */
  const shown = (field, value) => {
    const evidence = { field, value, basis: 'speakers', confidence: 'high', line: 1 };
    const notes = sourceNotes([/** @type {any} */ ({ evidence })], importing(reader('ja')));
    return notes ? notes.source : '';
  };

  it('shows codes of the API in words', () => {
    assert.match(shown('language', 'ja'), />言語：日本語</);
    assert.match(shown('status', 'postponed'), />状態：延期</);
    assert.match(shown('year', '2024'), />年：2024</);
  });
});

describe('a title where no formula can be shown', () => {
  it('has no dollars', () => {
    assert.equal(asPlainText('深層学習と $\\phi^4$ 理論'), '深層学習と ϕ⁴ 理論');
    assert.equal(asPlainText('$SU(N_{12})$ and $\\mathcal{O}(\\Omega)$'), 'SU(N₁₂) and O(Ω)');
    assert.equal(asPlainText('costs \\$5 and $5'), 'costs $5 and $5');
  });
});
