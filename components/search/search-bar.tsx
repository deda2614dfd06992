'use client';

import { Search, X } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useBrowseView } from '@/components/browse/browse-context';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { MAX_SEARCH_CHARACTERS } from '@/lib/domain/limits';
import type { SearchProblem } from '@/lib/domain/search-query';

interface SearchBarProps {
  /** What is looked through, in words. */
  placeholder: string;
  /** What is being looked for. */
  text: string;
  /** Why that cannot be looked for. */
  problem: SearchProblem | null;
}

/** What is looked for, to be changed and sent off again. It stays, and keeps the focus, from one search to the next. */
export function SearchBar({ placeholder, text, problem }: SearchBarProps) {
  const t = useTranslations('search');
  const { setSearch, searchInput } = useBrowseView();
  const id = useId();
  const [typed, setTyped] = useState({ for: text, text });
  // Going back and forth brings other searches.
  if (typed.for !== text) setTyped({ for: text, text });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (typed.text !== text) setSearch(typed.text);
  };
  return (
    <form role="search" className="flex shrink-0 flex-col gap-1 border-b px-3 py-2" onSubmit={submit}>
      <div className="flex items-center gap-2">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Input
          ref={searchInput}
          type="text"
          role="searchbox"
          name="search"
          aria-label={t('label')}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? id : undefined}
          placeholder={placeholder}
          value={typed.text}
          onChange={(event) => setTyped({ for: text, text: event.currentTarget.value })}
          maxLength={MAX_SEARCH_CHARACTERS}
          autoFocus={text === '' || problem !== null}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setSearch(null);
          }}
        />
        <Button type="submit">{t('submit')}</Button>
        <IconButton label={t('close')} onClick={() => setSearch(null)}>
          <X />
        </IconButton>
      </div>
      {problem && (
        <p id={id} role="alert" className="ps-6 text-xs wrap-anywhere text-danger">
          {problem.problem === 'too-long'
            ? t('problems.too-long', { count: MAX_SEARCH_CHARACTERS })
            : t(`problems.${problem.problem}`, { term: problem.term })}
        </p>
      )}
    </form>
  );
}
