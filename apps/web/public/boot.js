// Runs before the first paint, so that nobody sees the wrong theme, text size or language flash by. It is a file
// of its own because the content security policy allows no script inside the page.
(function () {
  var root = document.documentElement;
  var languages = ['pl', 'en', 'ro', 'uk', 'ru'];
  function kept(key) {
    try {
      return localStorage.getItem('guildhall.' + key);
    } catch (blocked) {
      return null;
    }
  }
  var asked = new URLSearchParams(location.search).get('lang');
  // The server has drawn the page in the language that was asked for.
  var language =
    'drawn' in root.dataset ? root.lang : languages.indexOf(asked) >= 0 ? asked : kept('language');
  if (languages.indexOf(language) < 0) {
    var wanted = (navigator.languages || [navigator.language]).map(function (tag) {
      var two = String(tag).slice(0, 2).toLowerCase();
      return two === 'mo' ? 'ro' : two === 'be' ? 'ru' : two;
    });
    language = wanted.filter(function (two) {
      return languages.indexOf(two) >= 0;
    })[0];
  }
  root.lang = language || 'en';
  // The letters of the language and the texts of the frame travel beside the code that asks for them; a drawn page names its own.
  function fetchEarly(kind, href) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = kind;
    link.crossOrigin = '';
    link.href = href;
    document.head.append(link);
  }
  if (!('drawn' in root.dataset)) {
    document.querySelectorAll('link[data-languages~=' + root.lang + ']').forEach(function (letters) {
      fetchEarly('font', letters.href);
    });
    fetchEarly('fetch', '/assets/texts/' + root.dataset.texts + '.' + root.lang + '.json');
  }
  var theme = kept('theme');
  if (theme !== 'light' && theme !== 'dark' && theme !== 'contrast') {
    theme = matchMedia('(prefers-contrast: more)').matches
      ? 'contrast'
      : matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light';
  }
  root.dataset.theme = theme;
  // On a phone a thread has no bars, and taking them away later would move everything.
  if (/^\/groups\/[^/]+\/threads\/[^/]/.test(location.pathname)) root.dataset.pane = 'thread';
  var size = kept('size');
  if (size === 'large' || size === 'larger') root.dataset.size = size;
  if (kept('motion') === 'less') root.dataset.motion = 'less';
})();
