import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changePerson, editText } from '../../app/editing/form-verbs.js';
import { invitationPatch } from '../../app/editing/invitation.js';
import { formOf } from '../../app/editing/talk-form.js';
import { homology, joint } from './samples.js';

const base = formOf(homology, joint, 'ja');

describe('the changes of an invited speaker', () => {
  it('are those members of the talk that differ, and the consent', () => {
    const form = editText(base, '/abstract/ja', '概要です。');
    assert.deepEqual(invitationPatch(base, form, { slides: true }), {
      abstract: { ja: '概要です。' },
      consent: { slides: true },
    });
  });

  it('name the same people, with a corrected name', () => {
    const { form } = changePerson(base, 0, 'mend');
    const speakers = [{ id: 'ike', role: 'speaker', name: { ja: '池 祐一' }, affiliation: { ja: '九州大学' } }];
    const renamed = editText(form, '/speakers/0/name/ja', '池 祐一');
    assert.deepEqual(invitationPatch(base, renamed, {}), { speakers, consent: {} });
    const moved = editText(base, '/speakers/0/affiliation/ja', '東京大学');
    assert.deepEqual(invitationPatch(base, moved, {}).speakers, [
      { ...speakers[0], name: { ja: '池祐一' }, affiliation: { ja: '東京大学' } },
    ]);
  });
});
