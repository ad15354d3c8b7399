import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namePatches, newTalk, newTalks, sessionPatch, talkPatch } from '../../app/editing/talk-body.js';
import { isBlankRow, moveRow, NEW_ROW, removeRow, withRows } from '../../app/editing/form-rows.js';
import { TALK_ROWS } from '../../app/editing/form-verbs.js';
import { withValue } from '../../app/editing/form-value.js';
import { blankForm, formOf } from '../../app/editing/talk-form.js';
import { homology, joint } from './samples.js';

const blank = blankForm('ja', { timeZone: 'Asia/Tokyo', series: ['dlap', 'mlphys'], from: '10:30' });
const saved = formOf(homology, joint, 'ja', ['dlap', 'mlphys', 'other']);

describe('the body of a new talk', () => {
  it('says only what is known: everything else is found by the API', () => {
    assert.deepEqual(newTalk(withValue(blank, '/session/day', '2026-12-10')), {
      speakers: [],
      materials: [],
      references: [],
      session: { start: '2026-12-10T10:30:00+09:00', series: ['dlap', 'mlphys'], kind: 'talk' },
    });
  });

  it('names people by id where they are known', () => {
    const form = withRows(blank, 'speakers', [
      { id: 'ike', name: { ja: '池祐一' }, affiliation: { ja: '九州大学' } },
      { name: { ja: ' 橋本 幸士 ', en: '' } },
    ]);
    assert.deepEqual(newTalk(form).speakers, [
      { speakerId: 'ike', affiliation: { ja: '九州大学' }, role: 'speaker' },
      { name: { ja: '橋本 幸士' }, role: 'speaker' },
    ]);
  });

  it('keeps a reference of which only an identifier is known', () => {
    const form = withRows(blank, 'references', [
      { arxiv: '2301.00001' },
      { doi: ' 10.1000/182 ' },
      { url: 'https://example.org/' },
      { label: '4', text: 'Printed', doi: '10.1000/182' },
    ]);
    assert.deepEqual(newTalk(form).references, [
      { text: 'arXiv:2301.00001', arxiv: '2301.00001' },
      { text: 'doi:10.1000/182', doi: '10.1000/182' },
      { text: 'https://example.org/', url: 'https://example.org/' },
      { label: '4', text: 'Printed', doi: '10.1000/182' },
    ]);
  });

  it('has further talks of its session, by the number of the dry run', () => {
    const form = withRows(blank, 'furtherTalks', [{ name: { ja: '池祐一' }, title: { ja: '題' } }, {}]);
    const [first, second, ...rest] = newTalks(withValue(form, '/session/day', '2026-12-10'), [
      { series: 'dlap', number: 59 },
    ]);
    const { series, numbers } = /** @type {any} */ (first.session);
    assert.deepEqual([series, numbers], [undefined, [{ series: 'dlap', number: 59 }]]);
    assert.deepEqual(second, {
      title: { ja: '題' },
      speakers: [{ name: { ja: '池祐一' } }],
      session: { series: 'dlap', number: 59 },
    });
    assert.deepEqual(rest, []);
  });

  it('has the numbers and the time zone that were entered', () => {
    const numbered = { ...blank.session, numbers: [{ series: 'dlap', number: '70' }], timeZone: 'Europe/Berlin' };
    const form = withRows({ ...blank, session: { ...numbered, day: '2026-12-10' } }, 'coHosts', [
      { name: { ja: '共催者' }, url: 'https://example.org/' },
    ]);
    const { series, ...session } = /** @type {any} */ (newTalk(form).session);
    assert.equal(series, undefined);
    assert.deepEqual(session, {
      start: '2026-12-10T10:30:00+01:00',
      kind: 'talk',
      numbers: [{ series: 'dlap', number: 70 }],
      timeZone: 'Europe/Berlin',
      coHosts: [{ name: { ja: '共催者' }, url: 'https://example.org/' }],
    });
  });

  it('belongs to a session that is there', () => {
    assert.deepEqual(newTalk({ ...saved, title: {} }).session, { id: 'session-58' });
  });

  it('lets an end before the start be on the next day', () => {
    const late = ['/session/day:2026-12-10', '/session/from:23:00', '/session/to:00:30'].reduce((form, each) => {
      const at = each.indexOf(':');
      return withValue(form, each.slice(0, at), each.slice(at + 1));
    }, blank);
    assert.equal(/** @type {any} */ (newTalk(late).session).end, '2026-12-11T00:30:00+09:00');
  });
});

describe('a patch', () => {
  it('is empty when nothing changed', () => {
    assert.deepEqual(talkPatch(saved, saved), {});
    assert.deepEqual(sessionPatch(saved, saved), {});
    assert.deepEqual(talkPatch(saved, withValue(saved, '/title/ja', ' パーシステントホモロジーと機械学習 ')), {});
  });

  it('names only what changed, in the language in which it changed', () => {
    assert.deepEqual(talkPatch(saved, withValue(saved, '/title/en', 'Homology')), { title: { en: 'Homology' } });
    assert.deepEqual(talkPatch(saved, withValue(saved, '/title/ja', '')), { title: null });
    const both = withValue(saved, '/title/en', 'Homology');
    assert.deepEqual(talkPatch(both, withValue(both, '/title/ja', '')), { title: { ja: null } });
  });

  it('has whole lists', () => {
    const form = withRows(saved, 'materials', [{ url: 'https://example.org/a.pdf', label: { ja: '講演スライド' } }]);
    assert.deepEqual(talkPatch(saved, form), {
      materials: [{ kind: 'slides', label: { ja: '講演スライド' }, url: 'https://example.org/a.pdf' }],
    });
    assert.deepEqual(talkPatch(saved, removeRow(saved, 'speakers', 0, TALK_ROWS).form), { speakers: [] });
    assert.deepEqual(talkPatch(saved, withValue(saved, '/speakers/0/affiliation/ja', '東京大学')), {
      speakers: [{ id: 'ike', affiliation: { ja: '東京大学' }, role: 'speaker' }],
    });
  });

  it('does not send a row in which nothing stands', () => {
    assert.deepEqual(talkPatch(saved, withRows(withRows(saved, 'speakers'), 'references')), {});
  });

  it('of a session moves its time, in its zone', () => {
    assert.deepEqual(sessionPatch(saved, withValue(saved, '/session/day', '2024-03-01')), {
      start: '2024-03-01T10:30:00+09:00',
      end: '2024-03-01T11:30:00+09:00',
    });
    assert.deepEqual(sessionPatch(saved, withValue(saved, '/session/to', '')), { end: null });
  });

  it('of a session mends its numbers, and gives it to another series', () => {
    assert.deepEqual(sessionPatch(saved, withValue(saved, '/session/numbers/1/number', '59')), {
      numbers: [
        { series: 'mlphys', number: 6 },
        { series: 'dlap', number: 59 },
      ],
    });
    const [, , added] = /** @type {any} */ (sessionPatch(saved, withValue(saved, '/session/numbers/2/number', '1')))
      .numbers;
    assert.deepEqual(added, { series: 'other', number: 1 });
  });

  it('of a session moves it to another time zone at the same time of day, and has its co-hosts', () => {
    assert.deepEqual(sessionPatch(saved, withValue(saved, '/session/timeZone', 'Asia/Seoul')), {
      timeZone: 'Asia/Seoul',
    });
    const berlin = withValue(saved, '/session/timeZone', 'Europe/Berlin');
    assert.equal(sessionPatch(saved, berlin).start, '2024-02-15T10:30:00+01:00');
    const coHosts = [{ name: { en: 'Host' } }];
    assert.deepEqual(sessionPatch(saved, withRows(saved, 'coHosts', coHosts)), { coHosts });
  });

  it('of a name belongs to the person', () => {
    const mended = withValue(withValue(saved, '/speakers/0/mending', true), '/speakers/0/name/en', 'Yuichi Ike');
    assert.deepEqual(namePatches(saved, mended), [{ id: 'ike', at: 0, body: { name: { en: 'Yuichi Ike' } } }]);
    assert.deepEqual(namePatches(saved, saved), []);
    assert.deepEqual(talkPatch(saved, mended), {});
  });
});

describe('rows', () => {
  const three = withRows(blank, 'references', [{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  const texts = (/** @type {import('../../app/editing/talk-form.js').TalkForm} */ form) =>
    form.references.map(({ text }) => text).join('');

  it('move and go', () => {
    assert.equal(texts(moveRow(three, 'references', 2, -1).form), 'acb');
    assert.equal(texts(moveRow(three, 'references', 0, 1).form), 'bac');
    assert.equal(texts(removeRow(three, 'references', 1, TALK_ROWS).form), 'ac');
  });

  it('keep their keys, so that the focus stays where it is', () => {
    const keys = new Set(three.references.map(({ key }) => key));
    assert.equal(keys.size, 3);
    assert.deepEqual(new Set(moveRow(three, 'references', 2, -1).form.references.map(({ key }) => key)), keys);
  });

  it('are blank only if nothing was entered in any of their fields', () => {
    for (const [rows, make] of Object.entries(NEW_ROW)) {
      const row = make();
      assert.ok(isBlankRow(row), rows);
      for (const [name, value] of Object.entries(row)) {
        if (name === 'key' || name === 'kind' || name === 'role') continue;
        const filled = typeof value === 'string' ? 'x' : { en: 'x' };
        assert.ok(!isBlankRow({ ...row, [name]: filled }), `${rows} ${name}`);
      }
    }
  });

  it('are never blank twice', () => {
    const more = withRows(withRows(blank, 'speakers'), 'speakers');
    assert.equal(more.speakers.filter(isBlankRow).length, 1);
  });
});
