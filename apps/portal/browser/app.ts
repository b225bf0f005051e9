// Pages work without any of this. Each element that says `data-enhance="name"` gets what `name.ts` adds to it.

type Enhance = (element: HTMLElement) => void;

const enhancements: Record<string, () => Promise<{ enhance: Enhance }>> = {
  availability: () => import('./availability.ts'),
  'error-summary': () => import('./error-summary.ts'),
  form: () => import('./form.ts'),
  interests: () => import('./interests.ts'),
  password: () => import('./password.ts'),
};

const done = new WeakSet<Element>();

async function enhanceAll(): Promise<void> {
  for (const element of document.querySelectorAll<HTMLElement>('[data-enhance]')) {
    const load = enhancements[element.dataset.enhance ?? ''];
    if (!load || done.has(element)) continue;
    done.add(element);
    (await load()).enhance(element);
  }
}

/** htmx comes only to pages that use it: it is as large as everything else together. */
function loadHtmx(): void {
  const address = document.querySelector<HTMLMetaElement>('meta[name="htmx"]')?.content;
  if (!address || !document.querySelector('[hx-get], [hx-post]')) return;
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
  document.addEventListener('htmx:after:swap', () => void enhanceAll());
}

loadHtmx();
void enhanceAll();
