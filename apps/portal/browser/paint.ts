/**
 * Ticking many boxes in one stroke of the mouse: the box under the first press decides whether the stroke ticks
 * or clears. A finger scrolls and taps as ever.
 */
export function paint(field: HTMLElement): void {
  let painting: boolean | undefined;

  const boxAt = (event: Event) =>
    event.target instanceof HTMLInputElement && event.target.type === 'checkbox' ? event.target : undefined;

  field.addEventListener('pointerdown', event => {
    const first = boxAt(event);
    if (!first || event.pointerType !== 'mouse' || event.button !== 0) return;
    painting = !first.checked;
    // What follows a press is a click, which ticks the first box itself.
    event.preventDefault();
    first.focus();
  });

  field.addEventListener('pointerover', event => {
    const box = boxAt(event);
    if (painting === undefined || !box) return;
    box.checked = painting;
    field.dispatchEvent(new Event('change'));
  });

  field.addEventListener('pointerout', event => {
    const box = boxAt(event);
    if (painting !== undefined && box) box.checked = painting;
  });

  addEventListener('pointerup', () => {
    painting = undefined;
  });
}
