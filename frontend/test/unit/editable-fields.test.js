import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SESSION_FACTS, SESSION_TEXTS, TALK_TEXTS } from '../../app/editable-fields.js';
import { readAnnouncement } from '../../app/editing/announcement-text.js';
import { announcement } from '../../app/editing/announcement.js';
import { differences, merged } from '../../app/editing/conflict.js';
import { fieldNames, fieldOf } from '../../app/editing/field-problems.js';
import { organizer } from '../../app/editing/organizer.js';
import { placeName } from '../../app/editing/place-name.js';
import { newTalk, sessionPatch, talkPatch } from '../../app/editing/talk-body.js';
import { withValue } from '../../app/editing/form-value.js';
import { blankForm, formOf } from '../../app/editing/talk-form.js';
import { sessionFacts } from '../../app/elements/session-facts.js';
import { sessionFields } from '../../app/elements/session-fields.js';
import { talkFields } from '../../app/elements/talk-fields.js';
import { talkMatches } from '../../app/elements/talk-matches.js';
import { questionOf, searchTalks } from '../../app/files/search.js';
import { LANGUAGES } from '../../app/i18n.js';
import { homology, joint, reader } from './samples.js';

const ja = organizer(reader('ja'));
const saved = formOf(homology, { ...joint, kind: 'lecture' }, 'ja');
const blank = blankForm('ja', { timeZone: 'Asia/Tokyo', kind: 'lecture' });
const fields = [
  ...TALK_TEXTS.map((field) => ({ ...field, owner: '' })),
  ...SESSION_TEXTS.map((field) => ({ ...field, owner: '/session' })),
];

for (const { name, label, owner } of fields) {
  const pointer = `${owner}/${name}/ja`;
  const changed = withValue(saved, pointer, '何か');

  describe(`the text ${owner}/${name}`, () => {
    it('has one input in the form', () => {
      const look = { form: changed, reader: ja, people: [], typing: '', series: [] };
      const nothing = { problems: new Map(), hints: new Map(), choices: new Map(), suggestions: new Map() };
      const all = { ...look, ...nothing };
      const { source } = owner ? sessionFields(all, '2024-02-10T00:00:00Z') : talkFields(all);
      assert.equal(source.split(`name="${pointer}"`).length, 2);
      assert.ok(source.includes(`>${ja.words[label]}<span`) || source.includes(`>${ja.words[label]} <span`));
    });

    it('is sent when it is changed, and with a new talk', () => {
      const patch = owner ? sessionPatch(saved, changed) : talkPatch(saved, changed);
      assert.deepEqual(patch, { [name]: { ja: '何か' } });
      const body = /** @type {any} */ (newTalk(withValue(blank, pointer, '何か')));
      assert.deepEqual((owner ? body.session : body)[name], { ja: '何か' });
    });

    it('is where the API says that something is wrong with it, by its name', () => {
      assert.equal(fieldOf(pointer, saved, fieldNames(saved)), pointer);
      assert.equal(placeName(pointer, ja), `${ja.words[label]}（日本語）`);
    });

    it('is compared in a conflict', () => {
      const [difference] = differences(saved, saved, changed);
      assert.deepEqual(difference.theirs, ['何か']);
      assert.deepEqual(merged(saved, changed, { [difference.pointer]: 'theirs' }), changed);
    });

    it('is found in a copy, and named where it is found', () => {
      const text = { ja: '珍しい語' };
      const talk = owner ? { ...homology, session: { ...joint, [name]: text } } : { ...homology, [name]: text };
      const [found] = searchTalks([talk], /** @type {any} */ (questionOf('珍しい語')));
      const field = owner ? `session.${name}` : name;
      assert.deepEqual([found?.highlights[0].field], [field]);
      const matches = talkMatches(found, reader('ja'))?.source;
      // Lists show titles with their matches.
      if (name === 'title' || name === 'part') assert.equal(matches, undefined);
      else assert.ok(matches?.includes(`<dt>${name === 'remarks' ? ja.words.remarks : ja.words[label]}</dt>`));
    });
  });
}

for (const { name, label } of SESSION_FACTS) {
  describe(`the fact ${name}`, () => {
    const session = { ...joint, [name]: { ja: '本館' } };

    it('is on the page of the session', () => {
      const { source } = sessionFacts(session, [homology], reader('ja'));
      assert.match(source, new RegExp(`<dt>${ja.words[label]}</dt>\\s*<dd>.*本館`));
    });

    it('is in announcements, and is read from them', () => {
      for (const lang of /** @type {const} */ (['ja', 'en'])) {
        const { series } = reader(lang);
        const { block } = announcement(session, [homology], { lang, series, url: 'https://seminar.example/dlap/58' });
        assert.equal(readAnnouncement(block, '2026-11-25')[name], '本館');
        const printed = LANGUAGES[lang][/** @type {'venue'} */ (label)];
        assert.equal(readAnnouncement(`${printed}: 本館`, '2026-11-25')[name], '本館');
      }
    });
  });
}
