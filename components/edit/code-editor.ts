import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  indentOnInput,
  LanguageDescription,
  syntaxHighlighting,
} from '@codemirror/language';
import { languages } from '@codemirror/language-data';
import { unifiedMergeView } from '@codemirror/merge';
import { search, searchKeymap, searchPanelOpen } from '@codemirror/search';
import { Compartment, EditorState, Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { highlightStyle, theme } from './editor-look';
import { lineSeparatorOf } from './read-text';

interface CodeEditorOptions {
  parent: HTMLElement;
  text: string;
  /** The file's name, which tells its language. */
  name: string;
  label: string;
  /** What the editor says itself, by its English words. */
  phrases: Record<string, string>;
  /** Whether what is written differs from what was last `saved`. */
  onDirty: (dirty: boolean) => void;
  onSave: () => void;
}

/** CodeMirror as it is used here. Tab moves the focus on, as everywhere else on the page. */
export class CodeEditor {
  readonly #view: EditorView;
  readonly #separator: string;
  readonly #comparison = new Compartment();
  readonly #onDirty: CodeEditorOptions['onDirty'];
  #saved: Text;

  constructor({ parent, text, name, label, phrases, onDirty, onSave }: CodeEditorOptions) {
    const language = new Compartment();
    this.#separator = lineSeparatorOf(text);
    this.#onDirty = onDirty;
    const save = () => {
      onSave();
      return true;
    };
    this.#view = new EditorView({
      parent,
      doc: text,
      extensions: [
        EditorState.lineSeparator.of(this.#separator),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.lineWrapping,
        [lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), highlightSpecialChars()],
        [history(), drawSelection(), indentOnInput(), bracketMatching(), search({ top: true })],
        keymap.of([{ key: 'Mod-s', run: save }, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        EditorView.updateListener.of(({ docChanged }) => docChanged && this.#tell()),
        [theme, syntaxHighlighting(highlightStyle), language.of([]), this.#comparison.of([])],
      ],
    });
    this.#saved = this.#view.state.doc;
    // Without its colours a text can be edited as well.
    LanguageDescription.matchFilename(languages, name)
      ?.load()
      .then(
        (support) => this.#view.dispatch({ effects: language.reconfigure(support) }),
        () => undefined,
      );
  }

  get text(): string {
    return this.#view.state.sliceDoc();
  }

  /** Escape closes it, and nothing else. */
  get isSearching(): boolean {
    return searchPanelOpen(this.#view.state);
  }

  focus(): void {
    this.#view.focus();
  }

  /** `text` is now what is stored. */
  saved(text: string): void {
    this.#saved = this.#parse(text);
    this.#compare(null);
    this.#tell();
  }

  /** Shows how what is written differs from another text, which is now what is stored. */
  compareWith(text: string): void {
    this.#saved = this.#parse(text);
    this.#compare(this.#saved);
    this.#tell();
  }

  /** Another text takes the place of what is written; that can be undone. */
  replaceBy(text: string): void {
    const { doc } = this.#view.state;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: this.#parse(text) } });
  }

  destroy(): void {
    this.#view.destroy();
  }

  #parse(text: string): Text {
    return Text.of(text.split(this.#separator));
  }

  #compare(original: Text | null): void {
    const shown = original === null ? [] : unifiedMergeView({ original });
    this.#view.dispatch({ effects: this.#comparison.reconfigure(shown) });
  }

  #tell(): void {
    this.#onDirty(!this.#view.state.doc.eq(this.#saved));
  }
}
