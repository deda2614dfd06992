import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The same colours as a preview's. */
export const highlightStyle = HighlightStyle.define([
  { tag: [tags.comment, tags.quote], color: 'var(--color-faint)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.tagName], color: 'var(--color-accent)', fontWeight: '500' },
  {
    tag: [tags.typeName, tags.className, tags.propertyName, tags.attributeName],
    color: 'var(--color-accent)',
  },
  { tag: [tags.string, tags.regexp, tags.inserted, tags.url], color: 'var(--color-success)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.variableName], color: 'var(--color-warning)' },
  { tag: tags.deleted, color: 'var(--color-danger)' },
  { tag: [tags.meta, tags.punctuation, tags.processingInstruction], color: 'var(--color-muted)' },
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.invalid, color: 'var(--color-danger)' },
]);

const CHANGED = 'color-mix(in srgb, var(--color-success) 14%, transparent)';
const REMOVED = 'var(--color-danger-soft)';
/** Of what can be typed into or pressed. */
const CONTROL = {
  backgroundColor: 'var(--color-surface)',
  color: 'inherit',
  border: '1px solid var(--color-control)',
  borderRadius: 'var(--radius-sm)',
};

export const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--color-foreground)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--color-foreground)' },
  '.cm-cursor': { borderLeftColor: 'var(--color-foreground)' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-faint)',
    borderColor: 'var(--color-border)',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--color-hover) 60%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--color-warning-soft)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--color-accent-line)' },
  '.cm-panels': {
    backgroundColor: 'var(--color-sunken)',
    color: 'inherit',
    borderColor: 'var(--color-border)',
  },
  '.cm-panel.cm-search': { padding: '8px', fontFamily: 'var(--font-sans)', fontSize: '13px' },
  // CodeMirror's own are 70 and 80 per cent of that.
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button, label)': { fontSize: 'inherit' },
  // As large as a target has to be (WCAG 2.5.8).
  '.cm-panel.cm-search [name=close]': {
    ...{ right: 'auto', insetInlineEnd: '4px' },
    ...{ width: '24px', height: '24px', fontSize: '18px' },
  },
  '.cm-textfield, .cm-button': { ...CONTROL, backgroundImage: 'none' },
  '.cm-changedLine, .cm-insertedLine': { backgroundColor: CHANGED },
  '.cm-deletedChunk': { backgroundColor: REMOVED },
  '&.cm-merge-b .cm-changedText, .cm-changedText': { background: CHANGED },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'underline' },
  '.cm-deletedChunk .cm-chunkButtons button': {
    ...CONTROL,
    marginInlineStart: '4px',
    padding: '0 6px',
  },
});
