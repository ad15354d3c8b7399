/** The one connection to the API, at the base address that index.html names. */
import { connect } from './api.js';

export const base = document.querySelector('meta[name="api-base"]')?.getAttribute('content') ?? '/api/v1';
/** A copy of the archive is made of files, which answer the same questions; see files/connect.js. */
export const isCopy = document.querySelector('meta[name="api-kind"]')?.getAttribute('content') === 'files';
export const api = connect(base, () => document.documentElement.lang);
