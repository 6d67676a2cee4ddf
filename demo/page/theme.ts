const THEMES: readonly string[] = ['auto', 'light', 'dark'];
const KEPT = 'earnings-demo-theme';

/** The look of the page: as the system has it, light, or dark; the button goes through them. */
export function initTheme(button: HTMLButtonElement): void {
  let at = Math.max(0, THEMES.indexOf(localStorage.getItem(KEPT) ?? 'auto'));
  const set = () => {
    const name = THEMES[at] ?? 'auto';
    document.documentElement.dataset.theme = name;
    localStorage.setItem(KEPT, name);
    button.textContent = `Theme: ${name}`;
  };
  button.addEventListener('click', () => {
    at = (at + 1) % THEMES.length;
    set();
  });
  set();
}
