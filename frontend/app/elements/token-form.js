/** Token form, and the holder once the token is accepted. */
import { dateOnly } from '../dates.js';
import { html } from '../html.js';
import { plain } from '../text.js';

/** @param {string} problem error message, or null @param {Organizer} reader */
export const tokenForm = (problem, { words }) =>
  html`<form class="token-form" data-key="token-form" data-verb="sign-in">
    <div class="form-field">
      <label for="token">${words.tokenLabel}</label>
      <input
        id="token"
        name="token"
        type="password"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        aria-describedby="token-advice${problem && ' token-problem'}"
        ${problem !== '' && html`aria-invalid="true"`}
      />
      <p class="advice" id="token-advice">${words.tokenAdvice}</p>
      <p class="problem" id="token-problem" role="alert">${problem}</p>
    </div>
    <label class="choice">
      <input type="checkbox" name="remember" />
      <span>${words.rememberToken}</span>
    </label>
    <p><button class="button">${words.signIn}</button></p>
  </form>`;

/** @param {Token} token @param {string[]} own slugs of the holder's series @param {Organizer} reader */
export function whoAmI({ holder, scopes, expires }, own, { words, series, lang, zone }) {
  const names = own.map((slug) => plain(series.get(slug)?.shortName, lang) || slug).join(words.listJoiner);
  return html`<div class="who-am-i" data-key="who">
    <p class="holder">${words.signedInAs(holder)}</p>
    <p class="may">${scopes.includes('admin') ? words.mayEverything : words.mayWrite(names)}</p>
    ${expires && html`<p class="until">${words.validUntil(dateOnly({ start: expires, timeZone: zone }, lang))}</p>`}
    <button type="button" data-verb="sign-out">${words.signOut}</button>
  </div>`;
}
