import { paint } from './paint.ts';

const slotsPerDay = 48;

/** The week of boxes: presets, copying the first day, painting with the mouse, and the hours chosen so far. */
export function enhance(field: HTMLElement): void {
  const boxes = [...field.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const box = new Map(boxes.map(one => [Number(one.value), one]));
  const presets = field.querySelector<HTMLElement>('.kw-presets');

  const tick = (slots: Iterable<number>) => {
    for (const slot of slots) {
      const one = box.get(slot);
      if (!one) continue;
      one.checked = true;
      const folded = one.closest('details');
      if (folded) folded.open = true;
    }
  };

  presets?.addEventListener('click', event => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { slots, copyFirst, clear } = button.dataset;
    if (slots) tick(slots.split(',').map(Number));
    if (copyFirst !== undefined) tick(firstDayOnAll(boxes));
    if (clear !== undefined) for (const one of boxes) one.checked = false;
    field.dispatchEvent(new Event('change'));
  });

  if (presets) presets.hidden = false;
  paint(field);
  tellSum(field, boxes);
}

/** The slots of the first day, on every day up to Friday: weekends are rarely meant. */
function firstDayOnAll(boxes: HTMLInputElement[]): number[] {
  const first = boxes.filter(one => one.checked && Number(one.value) < slotsPerDay);
  return [1, 2, 3, 4].flatMap(day => first.map(one => Number(one.value) + day * slotsPerDay));
}

function tellSum(field: HTMLElement, boxes: HTMLInputElement[]): void {
  const sum = field.querySelector<HTMLElement>('[data-sum]');
  if (!sum) return;
  const tell = () => {
    const hours = boxes.filter(one => one.checked).length / 2;
    sum.textContent = (sum.dataset.sum ?? '').replace(
      '{hours}',
      hours.toLocaleString(document.documentElement.lang),
    );
  };
  field.addEventListener('change', tell);
  sum.hidden = false;
  tell();
}
