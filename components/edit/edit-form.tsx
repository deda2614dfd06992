'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorSentence } from '@/components/shell/error-sentence';
import { toast } from '@/components/ui/toast';
import type { ObjectAddress } from '@/lib/domain/location';
import { basename } from '@/lib/domain/names';
import type { Beginning } from './beginning';
import { CodeEditor } from './code-editor';
import { EditFooter, LeaveFooter } from './edit-footers';
import { EditNotice } from './edit-notice';
import type { Leaving } from './use-ask-before-leaving';
import { useDraft } from './use-draft';
import { useEditorPhrases } from './use-editor-phrases';
import { useSave } from './use-save';

interface EditFormProps {
  address: ObjectAddress;
  /** Of what is kept of it where it is left unsaved. */
  draftName: string;
  beginning: Beginning;
  /** For sentences. */
  name: string;
  leaving: Leaving;
}

export function EditForm({ address, draftName, beginning, name, leaving }: EditFormProps) {
  const t = useTranslations('edit');
  const sentence = useErrorSentence();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>(null);
  const [isRestored, setRestored] = useState(beginning.draft !== null);
  const { dirty, setDirty, setKeepsEscape } = leaving;

  const { save, isSaving, error, ground, theirs, take } = useSave({
    ...{ address, beginning },
    onSaved: (text) => {
      setRestored(false);
      editor.current?.saved(text);
      toast.success(t('saved', { name }), { id: 'edit' });
    },
    onTheirs: (found) => {
      if (typeof found === 'object') editor.current?.compareWith(found.text);
    },
  });
  const other = typeof theirs === 'object' ? theirs : null;
  const canSave = dirty && !isSaving && (theirs === null || theirs === 'deleted' || other !== null);
  const saveNow = () => {
    if (canSave && editor.current) save(editor.current.text);
  };

  const { discard } = useDraft({
    name: draftName,
    unsaved: () => (editor.current?.isDirty ? { ...ground, text: editor.current.text } : null),
    onKept: () => toast(t('kept', { name }), { id: 'edit' }),
  });

  const phrases = useEditorPhrases();
  const onKey = useEffectEvent(() => {
    // While another version is looked at, saving over it is said with the button that says so.
    if (theirs === null) saveNow();
  });
  const open = useEffectEvent((element: HTMLElement) => {
    const opening = new CodeEditor({
      ...{ parent: element, text: beginning.stored, phrases },
      ...{ name: basename(address.key), label: t('editor', { name }) },
      onDirty: setDirty,
      onSave: () => onKey(),
    });
    editor.current = opening;
    if (beginning.draft !== null) opening.replaceBy(beginning.draft);
    if (other) opening.compareWith(other.text);
    setKeepsEscape(() => opening.isSearching);
    opening.focus();
    return opening;
  });
  useEffect(() => {
    const opening = parent.current && open(parent.current);
    return () => opening?.destroy();
  }, []);

  /** That text takes the place of what was typed. */
  const goBackTo = (text: string) => {
    editor.current?.replaceBy(text);
    editor.current?.saved(text);
    setRestored(false);
    editor.current?.focus();
  };

  return (
    <>
      {isRestored && (
        <EditNotice onDiscard={theirs === null ? () => goBackTo(beginning.stored) : undefined}>
          {t('restored')}
        </EditNotice>
      )}
      {theirs !== null && (
        <EditNotice role="alert">
          {theirs === 'deleted' ? t('deleted') : other ? t('changed') : t('replaced')}
        </EditNotice>
      )}
      <div ref={parent} className="min-h-0 flex-1 overflow-hidden rounded-md border bg-surface" />
      {error && (
        <p role="alert" className="text-sm wrap-anywhere text-danger">
          {sentence(error)}
        </p>
      )}
      {leaving.asking ? (
        <LeaveFooter
          onDiscard={() => {
            discard();
            leaving.leaveAnyway();
          }}
          onStay={() => {
            leaving.stay();
            editor.current?.focus();
          }}
        />
      ) : (
        <EditFooter
          {...{ dirty, canSave, isSaving, onSave: saveNow }}
          onTakeTheirs={
            other &&
            (() => {
              take(other);
              goBackTo(other.text);
            })
          }
        />
      )}
    </>
  );
}
