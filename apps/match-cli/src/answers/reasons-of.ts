import { nameOf } from '#libs/interests';
import { languageName } from '#libs/languages';
import type { ScoredTerm } from '#libs/matching-engine';
import type { EngineRule } from '../rules/engine-rules.ts';
import { locale, say } from '../words.ts';

/** What a pair's score is made of: 'shared interests: Robotics (60); 2 hours both have free (10)'. */
export function reasonsOf(terms: readonly ScoredTerm[], rules: readonly EngineRule[]): string {
  return terms.map(({ term, points, detail }) => `${reason(term, detail, rules)} (${points})`).join('; ');
}

function reason(term: ScoredTerm['term'], detail: string[], rules: readonly EngineRule[]): string {
  switch (term) {
    case 'availability':
      return say('term.availability', { hours: Number(detail[0]) / 2 });
    case 'language':
      return say('term.language', { list: detail.map(code => languageName(code, locale)).join(', ') });
    case 'interests':
    case 'goal':
    case 'wishes':
    case 'novelty':
    case 'depth':
      return say(`term.${term}`, { list: detail.map(interest => nameOf(interest, locale)).join(' + ') });
    default: {
      const { written, gap } = rules[Number(term.slice('rule:'.length))]!;
      const value = gap ?? detail[0] ?? '';
      return say(`term.${written.kind}`, { volunteer: written.volunteer, student: written.student, value });
    }
  }
}
