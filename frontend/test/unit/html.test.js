import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, safeUrl } from '../../app/html.js';

const HOSTILE = `<img src=x onerror="alert('1')">&`;

describe('html', () => {
  it('escapes text', () => {
    assert.equal(
      html`<p>${HOSTILE}</p>`.source,
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
  });

  it('escapes attribute values, so that none can end the attribute', () => {
    assert.equal(html`<a title="${'" onclick="x'}">a</a>`.source, '<a title="&quot; onclick=&quot;x">a</a>');
  });

  it('puts markup into text and between attributes as it is', () => {
    assert.equal(html`<b ${html`hidden`}>${[html`<i>1</i>`, 2]}</b>`.source, '<b hidden><i>1</i>2</b>');
  });

  it('shows nothing for null, undefined and false, but shows zero', () => {
    assert.equal(html`${null}${undefined}${false}${0}`.source, '0');
  });

  it('knows text from attributes after a tag whose attribute holds a ">"', () => {
    assert.equal(html`<a title="a > b">${'<'}</a><i title="${'<'}">${'>'}</i>`.source.includes('<</a>'), false);
  });

  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ]) {
    it(`never links to ${JSON.stringify(url)}`, () => {
      assert.equal(html`<a href="${url}">x</a>`.source, '<a href="#">x</a>');
    });
  }

  for (const url of ['https://arxiv.org/abs/1', 'http://a.b/c?d=e:f', '/dlap/58', '?year=2023', '#x', 'mailto:a@b.c']) {
    it(`links to ${url}`, () => assert.equal(safeUrl(url), url));
  }

  it('refuses what the Content-Security-Policy would refuse', () => {
    assert.throws(() => html`<b onclick="${'x'}"></b>`, SyntaxError);
    assert.throws(() => html`<b style="${'x'}"></b>`, SyntaxError);
  });

  it('refuses attribute values without quotes, and text as an attribute', () => {
    assert.throws(() => html`<b title=${'x'}></b>`, SyntaxError);
    assert.throws(() => html`<b ${'onclick=x'}></b>`, TypeError);
    assert.throws(() => html`<b title="${html`<i></i>`}"></b>`, TypeError);
  });
});
