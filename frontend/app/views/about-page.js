/** About page: source of the data, other formats, and licences. */
import { docsOf } from '../elements/site-footer.js';
import { html } from '../html.js';
import { licenceName } from '../licence.js';
import { toggleShortcut, usesShortcut } from '../settings.js';
import { plain } from '../text.js';

/** @param {Visit} visit @returns {Promise<Page>} */
export async function aboutPage({ reader, api }) {
  const [{ words, lang, series, archive }, { license }] = await Promise.all([reader, api.archive()]);
  const { api: apiBase, isCopy } = archive;
  const example = isCopy ? `${apiBase}/talks.ndjson` : `${apiBase}/talks?sort=-start&limit=5`;
  return page();

  /** @returns {Page} */
  function page() {
    const isOn = usesShortcut();
    const toggle = () => {
      toggleShortcut();
      return page();
    };
    return {
      title: words.about,
      verbs: { 'toggle-shortcut': toggle },
      main: html`<div class="about-page">
        <h1>${words.about}</h1>
        <p class="lead">${words.aboutLead}</p>
        <section>
          <h2>${words.dataHeading}</h2>
          <p>${words.dataText}</p>
          <ul>
            ${[...series.values()].map(
              ({ name, homePage }) =>
                homePage && html`<li><a href="${homePage}">${words.dataSource(plain(name, lang))}</a></li>`,
            )}
            ${license && html`<li><a href="${license}">${words.dataLicence(licenceName(license))}</a></li>`}
            <li><a href="/embed/demo.html">${words.embedding}</a></li>
            <li><a href="${apiBase}/programme">${words.wholeProgramme}</a></li>
          </ul>
        </section>
        <section>
          <h2>${words.apiHeading}</h2>
          <p>${isCopy ? words.copyText : words.apiText}</p>
          <ul>
            ${!isCopy && html`<li><a href="${docsOf(apiBase)}">${words.apiDocs}</a></li>`}
            <li>
              ${!isCopy && html`${words.apiExample}<br />`}<a href="${example}"><code>${example}</code></a>
            </li>
          </ul>
        </section>
        <section>
          <h2>${words.timesHeading}</h2>
          <p>${words.timesText}</p>
        </section>
        <section>
          <h2>${words.keysHeading}</h2>
          <p>${words.keysText}</p>
          <p>
            <button type="button" class="button is-quiet" data-verb="toggle-shortcut" aria-pressed="${String(isOn)}">
              ${words.useShortcut}
            </button>
          </p>
        </section>
        <section>
          <h2>${words.softwareHeading}</h2>
          <p>${words.softwareText}</p>
        </section>
      </div>`,
    };
  }
}
