/** Sends a form once, however often somebody presses. */
export function enhance(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  form.addEventListener('submit', event => {
    if (form.getAttribute('aria-busy') === 'true') event.preventDefault();
    form.setAttribute('aria-busy', 'true');
  });
  // The browser kept the page as it was left; now it can be sent again.
  addEventListener('pageshow', () => form.removeAttribute('aria-busy'));
}
