/** A box that filters the interests as one types, and how many are chosen in each cluster. */
export function enhance(field: HTMLElement): void {
  const filter = field.querySelector<HTMLInputElement>('input[type="search"]');
  const clusters = [...field.querySelectorAll<HTMLDetailsElement>('details')].map(cluster => ({
    cluster,
    options: [...cluster.querySelectorAll<HTMLElement>('[data-option]')],
    count: cluster.querySelector<HTMLElement>('[data-count]'),
    name: plain(cluster.querySelector('summary')?.textContent ?? ''),
  }));
  const none = field.querySelector<HTMLElement>('[role="status"]');

  const narrow = () => {
    const wanted = plain(filter?.value ?? '');
    let shown = 0;
    for (const { cluster, options, name } of clusters) {
      const all = name.includes(wanted);
      for (const option of options) option.hidden = !all && !plain(option.textContent ?? '').includes(wanted);
      const fits = options.some(option => !option.hidden);
      cluster.hidden = !fits;
      if (wanted) cluster.open = fits;
      if (fits) shown += 1;
    }
    if (none) none.hidden = shown > 0;
  };

  const tell = () => {
    for (const { cluster, count } of clusters) {
      const chosen = cluster.querySelectorAll('input:checked').length;
      if (count) count.textContent = String(chosen);
      if (count) count.hidden = chosen === 0;
    }
  };

  // Enter in the box would send the form.
  filter?.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault();
  });
  filter?.addEventListener('input', narrow);
  field.addEventListener('change', tell);
  const holder = filter?.closest<HTMLElement>('[hidden]');
  if (holder) holder.hidden = false;
  tell();
}

/** Without case and accents: 'Diseño' is found by 'diseno'. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
