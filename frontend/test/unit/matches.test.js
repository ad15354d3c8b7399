/** Search matches that explain why a talk was found. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hiddenMatches } from '../../app/matches.js';

const ranges = [{ offset: 4, length: 3 }];
const excerpt = { offset: 0, text: 'The QCD limit' };
const materials = [
  { kind: 'web', label: { en: 'Page' }, url: 'https://example.org/' },
  { kind: 'slides', label: { en: 'Slides' }, url: 'https://example.org/files/ab/a.pdf#zoom=50' },
];

/** @param {object[]} highlights @returns {any} */
const talk = (highlights) => ({ title: { en: 'Title' }, materials, highlights });

describe('a match on a slide', () => {
  it('leads to its page', () => {
    const [match] = hiddenMatches(talk([{ field: 'materials.text', item: 1, page: 12, ranges, excerpt }]), 'en');
    assert.deepEqual(match.place, {
      material: materials[1],
      page: 12,
      href: 'https://example.org/files/ab/a.pdf#page=12',
    });
    assert.equal(match.text, excerpt.text);
  });

  it('is shown beside others, once', () => {
    const found = hiddenMatches(
      talk([
        { field: 'abstract', language: 'en', ranges, excerpt },
        { field: 'references.text', item: 0, ranges, excerpt },
        { field: 'materials.text', item: 1, page: 2, ranges, excerpt },
        { field: 'materials.text', item: 0, page: 3, ranges, excerpt },
      ]),
      'en',
    );
    assert.deepEqual(
      found.map(({ field, place }) => [field, place?.page]),
      [
        ['abstract', undefined],
        ['materials.text', 2],
      ],
    );
  });
});
