/** Lets people see what they type, until the form is sent. */
export function enhance(element: HTMLElement): void {
  const button = element as HTMLButtonElement;
  const input = document.getElementById(
    button.getAttribute('aria-controls') ?? '',
  ) as HTMLInputElement | null;
  if (!input) return;
  const { show = '', hide = '' } = button.dataset;
  const set = (shown: boolean) => {
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? hide : show;
    button.setAttribute('aria-pressed', String(shown));
  };
  button.addEventListener('click', () => set(input.type === 'password'));
  input.form?.addEventListener('submit', () => set(false));
  button.hidden = false;
}
