import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDraft } from '../../app/editing/begin.js';
import { fieldNames } from '../../app/editing/field-problems.js';
import { judged } from '../../app/editing/form-look.js';
import { addRow } from '../../app/editing/form-rows.js';
import { TALK_ROWS } from '../../app/editing/form-verbs.js';
import { organizer } from '../../app/editing/organizer.js';
import { withValue } from '../../app/editing/form-value.js';
import { blankForm, formOf } from '../../app/editing/talk-form.js';
import { talkActions } from '../../app/elements/talk-actions.js';
import { homology, joint, reader } from './samples.js';

const ja = organizer(reader('ja'));
const blank = blankForm('ja', { timeZone: 'Asia/Tokyo' });

describe('a likely mistake', () => {
  it('is named before it is saved, apart from what is inferred', () => {
    const inferred = ['long-session', 'in-the-past', 'same-time', 'usual-length'].map((code) => ({
      pointer: '/session/end',
      code,
      value: 'PT23H',
      detail: code,
    }));
    const editor = { form: blank, judgement: { result: { inferred } }, attempted: false, touched: new Set() };
    const { cautions } = judged(/** @type {any} */ (editor), ja);
    assert.deepEqual(
      cautions.map(({ code }) => code),
      ['long-session', 'in-the-past', 'same-time'],
    );
  });

  it('is an action on one of several talks that concerns all of them', () => {
    const four = Array.from({ length: 4 }, (_, at) => ({ ...homology, id: `talk-${at}`, position: at + 1 }));
    const acting = { id: 'talk-1', talks: four, status: 'confirmed', series: ['dlap'] };
    const said = (/** @type {any} */ asking) => talkActions({ ...acting, asking }, ja).source;
    assert.match(said(null), /この回（講演4件）の延期・中止・削除/);
    for (const asking of ['postponed', 'cancelled', 'sessionDeleted']) assert.match(said(asking), /4件/);
    assert.match(said('deleted'), /この講演だけ/);
  });
});

describe('what is likely', () => {
  it('of another person in a panel is a panelist', () => {
    const panel = { ...blank, session: { ...blank.session, kind: 'panel' } };
    assert.equal(addRow(panel, 'speakers', TALK_ROWS).form.speakers.at(-1)?.role, 'panelist');
    assert.equal(addRow(blank, 'speakers', TALK_ROWS).form.speakers.at(-1)?.role, 'speaker');
  });

  it('of the name of a known person is a reading and a form in Latin letters', () => {
    const mending = formOf(homology, joint, 'ja');
    const names = (/** @type {boolean} */ on) =>
      fieldNames(withValue(mending, '/speakers/0/mending', on)).filter((name) => /^\/speakers\/0(\/name|$)/.test(name));
    assert.deepEqual(names(false), ['/speakers/0']);
    assert.deepEqual(
      names(true),
      ['ja', 'ja-Hira', 'en'].map((lang) => `/speakers/0/name/${lang}`),
    );
  });

  it('of a further part of a lecture is the title and the speaker of the part before', async () => {
    const api = /** @type {any} */ ({
      session: async () => ({ body: { ...joint, kind: 'lecture' } }),
      talksOf: async () => [{ id: homology.id }],
      talk: async () => ({ body: homology }),
    });
    const within = { lang: 'ja', own: ['dlap'], within: joint.id, series: new Map() };
    const { form } = await newDraft(/** @type {any} */ ({}), api, within);
    assert.deepEqual(form.title, homology.title);
    assert.deepEqual(
      form.speakers.map(({ id }) => id),
      ['ike'],
    );
    assert.deepEqual(form.materials, []);
    assert.equal(form.session.id, joint.id);
  });
});
