/*
 * Applies the language of the address (`?lang=en`) or the stored one, and the stored theme, before the first paint, so
 * that nothing flickers. The only script that is not a module, because modules run too late.
 */
(function () {
  const root = document.documentElement;
  let language = null;
  let theme = null;
  try {
    language = localStorage.getItem('language');
    theme = localStorage.getItem('theme');
  } catch {
    // Storage is disabled.
  }
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  // A page that the server writes in one language only, such as the sign-up.
  if ('plain' in root.dataset) return;
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'ja' || asked === 'en') language = asked;
  if (language !== 'ja' && language !== 'en') {
    const known = navigator.languages.find((tag) => /^(ja|en)\b/.test(tag)) ?? 'en';
    language = known.slice(0, 2);
  }
  if (root.lang !== language) root.dataset.other = '';
  root.lang = language;
  root.dataset.scripted = '';
})();
