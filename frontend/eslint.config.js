/** Lint rules, including the architecture: no imports from higher layers, and HTTP requests in api.js only. */
import js from '@eslint/js';
import globals from 'globals';

/** @param {string[]} floors @param {string} why */
const notFrom = (floors, why) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: floors, message: why }] }],
});

const onlyHere = [
  { selector: 'CallExpression[callee.name="fetch"]', message: 'only api.js talks to the server' },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'only morph.js parses markup',
  },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: 'only morph.js parses markup' },
];

export default [
  { ignores: ['vendor/', 'test/generated/'] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', 200],
      complexity: ['error', 14],
    },
  },
  {
    files: ['app/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-syntax': ['error', ...onlyHere], 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    // A single file, so that other sites can keep a copy of it; contains its own HTTP requests.
    files: ['embed/*.js'],
    languageOptions: { globals: globals.browser },
    rules: { 'max-lines': ['error', 320], 'no-restricted-syntax': ['error', ...onlyHere.slice(1)] },
  },
  { files: ['app/before-paint.js'], languageOptions: { sourceType: 'script' } },
  { files: ['app/morph.js', 'app/api.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['app/*.js'],
    ignores: ['app/app.js', 'app/router.js'],
    rules: notFrom(['./views/*', './elements/*', './app.js'], 'the ground knows no floor above it'),
  },
  {
    files: ['app/editing/*.js'],
    rules: notFrom(['../views/*', '../elements/*', '../app.js', '../router.js'], 'what is edited knows no page'),
  },
  {
    files: ['app/files/*.js'],
    rules: notFrom(['../views/*', '../elements/*', '../app.js', '../router.js'], 'what answers knows no page'),
  },
  {
    files: ['app/elements/*.js'],
    rules: notFrom(['../views/*', '../app.js', '../router.js', '../api.js'], 'elements know no view and no server'),
  },
  {
    files: ['app/views/*.js'],
    rules: notFrom(['../app.js', '../router.js', '../navigation.js'], 'views do not know who shows them'),
  },
  { files: ['test/**/*.js', '*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
