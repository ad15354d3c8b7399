/** The single API connection, with the base URL from index.html. */
import { connect } from './api.js';

const named = document.querySelector('meta[name="api-base"]')?.getAttribute('content') ?? '/api/v1';
/** A static copy of the archive is read by files/answers.js, which has the same interface. */
export const isCopy = document.querySelector('meta[name="api-kind"]')?.getAttribute('content') === 'files';
/** A copy may be in a folder, so the URL is resolved against the page. */
export const base = isCopy ? new URL(named, location.href).href : named;
/** The server sends the first answers with the page. */
const given = document.getElementById('answers')?.textContent;
const connection = connect(base, () => document.documentElement.lang, undefined, given ? JSON.parse(given) : {});
export const api = isCopy ? (await import('./files/answers.js')).answersFrom(connection) : connection;
