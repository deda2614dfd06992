'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast';
import type { Location } from '@/lib/domain/entry';
import type { ObjectKey } from '@/lib/domain/names';
import { CodeEditor } from './code-editor';
import type { OpenedText } from './read-text';
import type { Leaving } from './use-ask-before-leaving';
import { useEditorPhrases } from './use-editor-phrases';
import { useSave, type Theirs } from './use-save';

interface EditFormProps {
  location: Location;
  object: ObjectKey;
  opened: OpenedText;
  name: string;
  leaving: Leaving;
}

export function EditForm({ location, object, opened, name, leaving }: EditFormProps) {
  const t = useTranslations('edit');
  const sentence = useErrorSentence();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { dirty, setDirty, setKeepsEscape } = leaving;

  const { save, isSaving, error } = useSave({
    ...{ location, object, opened },
    onSaved: (text) => {
      setTheirs(null);
      editor.current?.saved(text);
      toast.success(t('saved', { name }), { id: 'edit' });
    },
    onTheirs: (found) => {
      setTheirs(found);
      if (typeof found === 'object') editor.current?.compareWith(found.text);
    },
  });
  // While another version is looked at, saving over it is said with the button that says so.
  const canSave = dirty && !isSaving && theirs !== 'too_long' && theirs !== 'not_text';
  const saveNow = () => {
    if (canSave && editor.current) save(editor.current.text);
  };

  const phrases = useEditorPhrases();
  const onKey = useEffectEvent(() => {
    if (theirs === null) saveNow();
  });
  const open = useEffectEvent((element: HTMLElement) => {
    const opening = new CodeEditor({
      ...{ parent: element, text: opened.text, name, label: t('editor', { name }), phrases },
      onDirty: setDirty,
      onSave: () => onKey(),
    });
    editor.current = opening;
    setKeepsEscape(() => opening.isSearching);
    opening.focus();
    return opening;
  });
  useEffect(() => {
    const opening = parent.current && open(parent.current);
    return () => opening?.destroy();
  }, []);

  const takeTheirs = () => {
    if (typeof theirs !== 'object' || theirs === null) return;
    editor.current?.replaceBy(theirs.text);
    editor.current?.saved(theirs.text);
    setTheirs(null);
    editor.current?.focus();
  };

  return (
    <>
      {theirs !== null && (
        <p role="alert" className="rounded-md border bg-warning-soft px-3 py-2 text-sm">
          {theirs === 'deleted' ? t('deleted') : typeof theirs === 'object' ? t('changed') : t('replaced')}
        </p>
      )}
      <div ref={parent} className="min-h-0 flex-1 overflow-hidden rounded-md border bg-surface" />
      {error && (
        <p role="alert" className="text-sm wrap-anywhere text-danger">
          {sentence(error)}
        </p>
      )}
      {leaving.asking ? (
        <DialogFooter>
          <p role="alert" className="me-auto text-sm">
            {t('leave')}
          </p>
          <Button variant="danger" onClick={leaving.leaveAnyway}>
            {t('discard')}
          </Button>
          <Button
            variant="primary"
            autoFocus
            onClick={() => {
              leaving.stay();
              editor.current?.focus();
            }}
          >
            {t('stay')}
          </Button>
        </DialogFooter>
      ) : (
        <DialogFooter>
          <span role="status" className="me-auto text-xs text-muted">
            {dirty ? t('unsaved') : t('hint')}
          </span>
          {typeof theirs === 'object' && theirs !== null && (
            <Button onClick={takeTheirs}>{t('takeTheirs')}</Button>
          )}
          <Button variant="primary" aria-disabled={!canSave || undefined} onClick={saveNow}>
            {isSaving && <Spinner className="size-4 text-current" />}
            {typeof theirs === 'object' && theirs !== null ? t('saveOver') : t('save')}
          </Button>
        </DialogFooter>
      )}
    </>
  );
}
