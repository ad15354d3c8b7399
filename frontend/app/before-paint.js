/*
 * Applies the remembered language and colours before anything is painted, so that nothing flashes. It is the one
 * script that is not a module, because modules run too late for that.
 */
(function () {
  const root = document.documentElement;
  let language = null;
  let theme = null;
  try {
    language = localStorage.getItem('language');
    theme = localStorage.getItem('theme');
  } catch {
    // Storage is forbidden: nothing was remembered.
  }
  if (language !== 'ja' && language !== 'en') {
    const known = navigator.languages.find((tag) => /^(ja|en)\b/.test(tag)) ?? 'en';
    language = known.slice(0, 2);
  }
  root.lang = language;
  root.dataset.scripted = '';
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
})();
