/** Reads the summary out first when a form comes back, and leads each of its links to the field itself. */
export function enhance(summary: HTMLElement): void {
  summary.focus();
  summary.addEventListener('click', event => {
    const link = (event.target as Element).closest('a');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.govuk-form-group') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}
