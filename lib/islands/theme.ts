/**
 * Runs before anything is painted: the theme somebody chose earlier. A classic script, because a
 * module would come too late and the page would flash.
 */
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // Storage may be forbidden; then the system decides.
}
