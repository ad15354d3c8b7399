import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const css = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8');

/** @param {string} name */
const value = (name) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? assert.fail(`no --${name}`);
/** @param {string} name */
const pair = (name) => [...value(name).matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => fromHex(hex));

/** @param {string} hex @returns {number[]} linear sRGB */
const fromHex = (hex) =>
  [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });

/** CSS Color 4, clipped to the sRGB gamut. @param {number} l @param {number} c @param {number} h */
function fromOklch(l, c, h) {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [long, medium, short] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((part) => Math.min(1, Math.max(0, part)));
}

/** WCAG 2.2 relative luminance. @param {number[]} rgb */
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** @param {number[]} one @param {number[]} other */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const paper = [fromHex(value('paper-light')), fromHex(value('paper-dark'))];
const washes = [
  /** @param {number} hue */ (hue) => fromOklch(0.97, 0.015, hue),
  /** @param {number} hue */ (hue) => fromOklch(0.255, 0.035, hue),
];

for (const [index, theme] of ['light', 'dark'].entries()) {
  describe(`in the ${theme} theme`, () => {
    for (const text of ['ink', 'ink-soft', 'alarm', 'caution', 'gain-ink']) {
      it(`${text} is legible on paper and wash (AA, 4.5)`, () => {
        assert.ok(contrast(pair(text)[index], paper[index]) >= 4.5);
        assert.ok(contrast(pair(text)[index], pair('wash')[index]) >= 4.5);
      });
    }

    it('search matches are legible on their marker (AA, 4.5)', () => {
      assert.ok(contrast(pair('ink')[index], pair('marker')[index]) >= 4.5);
    });

    it('insertions and deletions are legible on their background (AA, 4.5)', () => {
      for (const ground of ['gain', 'loss']) assert.ok(contrast(pair('ink')[index], pair(ground)[index]) >= 4.5);
    });

    it('borders of fields and buttons can be seen (AA, 3)', () => {
      assert.ok(contrast(pair('line-strong')[index], paper[index]) >= 3);
    });

    it('the accent of every hue is legible on paper and on its wash, and paper on it (AA, 4.5)', () => {
      const [lightness, chroma] = ['lightness', 'chroma'].map((part) => Number(value(`accent-${part}-${theme}`)));
      for (let hue = 0; hue < 360; hue += 1) {
        const accent = fromOklch(lightness, chroma, hue);
        assert.ok(contrast(accent, paper[index]) >= 4.5, `hue ${hue} on paper`);
        assert.ok(contrast(accent, washes[index](hue)) >= 4.5, `hue ${hue} on its wash`);
      }
    });
  });
}
