/** The one connection to the API, at the base address that index.html names. */
import { connect } from './api.js';

export const base = document.querySelector('meta[name="api-base"]')?.getAttribute('content') ?? '/api/v1';
export const api = connect(base, () => document.documentElement.lang);
