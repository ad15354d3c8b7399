import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { licenceName } from '../../app/licence.js';

describe('a licence', () => {
  for (const [url, name] of [
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
    ['https://creativecommons.org/licenses/by-sa/4.0/deed.ja', 'CC BY-SA 4.0'],
    ['https://example.org/terms', 'https://example.org/terms'],
  ]) {
    it(`at ${url} is named ${name}`, () => assert.equal(licenceName(url), name));
  }
});
