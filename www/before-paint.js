// Runs before the first paint, so that neither the direction nor the theme changes before the
// reader's eyes. Everything else is in modules, which run later.
{
  const root = document.documentElement;
  /** @param {string} name */
  const recall = (name) => {
    try {
      return localStorage.getItem(`isnad.${name}`);
    } catch {
      return null;
    }
  };
  if (recall("language") === "en") {
    root.lang = "en";
    root.dir = "ltr";
  }
  root.dataset.theme = recall("theme") ?? "auto";
}
