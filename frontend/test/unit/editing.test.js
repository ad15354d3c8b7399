import assert from 'node:assert/strict';
import { before, describe, it, mock } from 'node:test';
import { draftAt, keepDraft } from '../../app/editing/draft.js';
import * as steps from '../../app/editing/form-verbs.js';
import { liveCheck } from '../../app/editing/live-check.js';
import { missingOf, shownSteps } from '../../app/editing/checklist.js';
import { addRow, moveRow, removeRow, withRows } from '../../app/editing/form-rows.js';
import { blankForm } from '../../app/editing/talk-form.js';
import { matching } from '../../app/people.js';
import { homology, joint } from './samples.js';

const blank = blankForm('ja', { timeZone: 'Asia/Tokyo' });

describe('an unsaved form', () => {
  before(() => {
    /** @type {Map<string, string>} */
    const kept = new Map();
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      value: {
        getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
        setItem: (/** @type {string} */ name, /** @type {string} */ value) => kept.set(name, value),
        removeItem: (/** @type {string} */ name) => kept.delete(name),
      },
    });
  });

  it('is kept for its address, with its key', () => {
    const draft = { form: blank, base: blank, etags: { talk: '"7"' }, key: 'once' };
    keepDraft('/organize/new', draft);
    assert.deepEqual(draftAt('/organize/new'), draft);
    assert.equal(draftAt('/organize/talks/1'), null);
    keepDraft('/organize/new', null);
    assert.equal(draftAt('/organize/new'), null);
  });

  it('that cannot be read is none', () => {
    sessionStorage.setItem('draft /organize/new', '{"form":');
    assert.equal(draftAt('/organize/new'), null);
    sessionStorage.setItem('draft /organize/new', '{"form":{}}');
    assert.equal(draftAt('/organize/new'), null);
  });
});

describe('a request while typing', () => {
  it('waits for a pause, and outdated responses are ignored', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    /** @type {((answer: string) => void)[]} */
    const asked = [];
    /** @type {string[]} */
    const told = [];
    const check = liveCheck(
      () => new Promise((resolve) => asked.push(resolve)),
      (answer) => told.push(answer),
      500,
    );
    check.soon();
    mock.timers.tick(400);
    check.soon();
    mock.timers.tick(400);
    assert.equal(asked.length, 0);
    mock.timers.tick(100);
    assert.equal(asked.length, 1);
    check.soon();
    mock.timers.tick(500);
    asked[1]('new');
    asked[0]('old');
    await new Promise(setImmediate);
    assert.deepEqual(told, ['new']);
    mock.timers.reset();
  });
});

/** @param {import('../../app/editing/checklist.js').Step[]} steps */
const names = (steps) => steps.map(({ name }) => name);

describe('the missing steps', () => {
  const now = new Date('2024-02-10T00:00:00Z');
  it('before a talk are information for readers', () => {
    assert.deepEqual(names(missingOf({ ...homology, title: undefined, speakers: [] }, now)), [
      'speaker',
      'title',
      'abstract',
    ]);
  });

  it('after a talk are its materials', () => {
    assert.deepEqual(names(missingOf(homology, new Date('2024-06-01T00:00:00Z'))), ['slides']);
  });

  it('of a cancelled talk are none', () => {
    const postponed = {
      ...homology,
      title: undefined,
      session: { ...joint, status: /** @type {const} */ ('postponed') },
    };
    assert.deepEqual(missingOf(postponed, now), []);
  });

  it('is shown beside what is done until six weeks after the talk', () => {
    const told = (/** @type {string} */ day) =>
      shownSteps(homology, new Date(`${day}T00:00:00Z`)).map(({ name, isDone }) => `${isDone ? '+' : '-'}${name}`);
    assert.deepEqual(told('2024-02-10'), ['+date', '+speaker', '+title', '-abstract', '+announced']);
    assert.deepEqual(told('2024-02-20'), ['+held', '+speaker', '+title', '-slides', '-recording']);
    assert.deepEqual(told('2024-06-01'), ['-slides']);
  });

  it('counts who has signed up, by the mail with the meeting address', () => {
    const mail = { session: 'session-58', kind: 'meeting', state: 'planned', recipients: 12 };
    const [signUps, address] = shownSteps(homology, now, [{ ...mail, kind: 'reminder' }, mail]).slice(-2);
    assert.deepEqual(signUps, { name: 'signUps', isDone: true, count: 12 });
    assert.deepEqual(address, { name: 'address', isDone: false });
    assert.equal(shownSteps(homology, now, [{ ...mail, state: 'sent' }]).at(-1)?.isDone, true);
    assert.equal(shownSteps(homology, now, [{ ...mail, state: 'dropped' }]).length, 5);
  });
});

describe('people', () => {
  /** @param {string} id @param {string} ja @param {string} en @param {number} talkCount */
  const person = (id, ja, en, talkCount) => ({ id, name: { ja, en }, talkCount });
  const people = [
    person('tanaka', '田中章詞', 'Akinori Tanaka', 4),
    person('hidenori', 'Hidenori Tanaka', 'Hidenori Tanaka', 1),
    person('hashimoto', '橋本幸士', 'Koji Hashimoto', 3),
  ];
  /** @param {string} text */
  const ids = (text) => matching(people, text).map(({ id }) => id);

  it('are found by any of their names, whatever spaces and width', () => {
    assert.deepEqual(ids('橋本 幸'), ['hashimoto']);
    assert.deepEqual(ids('ｋｏｊｉ'), ['hashimoto']);
    assert.deepEqual(ids('  '), []);
  });

  it('are sorted by relevance', () => {
    assert.deepEqual(ids('tanaka'), ['tanaka', 'hidenori']);
    assert.deepEqual(ids('h'), ['hidenori', 'hashimoto']);
  });
});

describe('a step in the form', () => {
  it('moves the focus to the next field', () => {
    assert.equal(addRow(blank, 'materials', steps.TALK_ROWS).focus, '/materials/0/url');
    const two = withRows(blank, 'references', [{ text: 'a' }, { text: 'b' }]);
    assert.equal(removeRow(two, 'references', 1, steps.TALK_ROWS).focus, '/references/0/text');
    assert.equal(
      removeRow(removeRow(two, 'references', 1, steps.TALK_ROWS).form, 'references', 0, steps.TALK_ROWS).focus,
      'add-references',
    );
    assert.equal(moveRow(two, 'references', 1, -1).focus, 'references-0-down');
    assert.equal(moveRow(two, 'references', 0, 1).focus, 'references-1-up');
  });

  it('takes a known person with the affiliation of the last talk, unless one is written', () => {
    const person = { id: 'ike', name: { ja: '池祐一' }, affiliation: { ja: '九州大学' }, talkCount: 1 };
    assert.deepEqual(steps.choosePerson(blank, 0, person).form.speakers[0].affiliation, { ja: '九州大学' });
    const written = { ...blank, speakers: [{ ...blank.speakers[0], affiliation: { ja: '東京大学' } }] };
    assert.deepEqual(steps.choosePerson(written, 0, person).form.speakers[0].affiliation, { ja: '東京大学' });
  });

  it('finds identifiers in a reference while it is written, and leaves what somebody wrote', () => {
    const one = withRows(blank, 'references', [{ text: '' }]);
    const typed = steps.editText(one, '/references/0/text', 'arXiv:2307.00721');
    assert.equal(typed.references[0].arxiv, '2307.00721');
    assert.equal(steps.editText(typed, '/references/0/text', 'arXiv:2302.08965').references[0].arxiv, '2302.08965');
    const own = { ...typed, references: [{ ...typed.references[0], arxiv: 'other' }] };
    assert.equal(steps.editText(own, '/references/0/text', 'arXiv:2302.08965').references[0].arxiv, 'other');
  });

  it('fills the form with a text block, each text in its language', () => {
    const block =
      '日時：12月14日10:30~11:30\n発表者：Stefan Heusler 氏(ミュンスター大)\n発表題目：Machine learning\n概要：機械学習。';
    const { form, filled } = steps.pasteBlock(blank, block, '2026-11-25');
    assert.deepEqual(form.title, { en: 'Machine learning' });
    assert.deepEqual(form.languages, ['en']);
    assert.deepEqual(form.abstract, { ja: '機械学習。' });
    assert.deepEqual(
      [form.speakers[0].name, form.speakers[0].affiliation],
      [{ en: 'Stefan Heusler' }, { ja: 'ミュンスター大' }],
    );
    assert.deepEqual([form.session.day, form.session.from, form.session.to], ['2026-12-14', '10:30', '11:30']);
    assert.deepEqual(filled, ['/session/time', '/speakers', '/title', '/abstract']);
  });
});
