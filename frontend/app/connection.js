/** The one connection to the API, at the base address that index.html names. */
import { connect } from './api.js';

const named = document.querySelector('meta[name="api-base"]')?.getAttribute('content') ?? '/api/v1';
/** A copy of the archive is made of files, which answer the same questions; see files/answers.js. */
export const isCopy = document.querySelector('meta[name="api-kind"]')?.getAttribute('content') === 'files';
/** A copy may lie in a folder, where a path alone would be one of its pages. */
export const base = isCopy ? new URL(named, location.href).href : named;
const connection = connect(base, () => document.documentElement.lang);
export const api = isCopy ? (await import('./files/answers.js')).answersFrom(connection) : connection;
