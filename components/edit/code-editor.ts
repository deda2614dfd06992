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
  readonly #separator = new Compartment();
  readonly #comparison = new Compartment();
  readonly #onDirty: CodeEditorOptions['onDirty'];
  #saved: Text;

  constructor({ parent, text, name, label, phrases, onDirty, onSave }: CodeEditorOptions) {
    const language = new Compartment();
    const description = LanguageDescription.matchFilename(languages, name);
    this.#onDirty = onDirty;
    const save = () => {
      onSave();
      return true;
    };
    this.#view = new EditorView({
      parent,
      doc: text,
      extensions: [
        this.#separator.of(separatedLike(text)),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.lineWrapping,
        isCode(description) ? EditorView.editorAttributes.of({ dir: 'ltr' }) : PROSE,
        [lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), highlightSpecialChars()],
        [history(), drawSelection(), indentOnInput(), bracketMatching(), search({ top: true })],
        keymap.of([{ key: 'Mod-s', run: save }, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        EditorView.updateListener.of(({ docChanged }) => docChanged && this.#tell()),
        [theme, syntaxHighlighting(highlightStyle), language.of([]), this.#comparison.of([])],
      ],
    });
    this.#saved = this.#view.state.doc;
    // Without its colours a text can be edited as well.
    description?.load().then(
      (support) => this.#view.dispatch({ effects: language.reconfigure(support) }),
      () => undefined,
    );
  }

  get text(): string {
    return this.#view.state.sliceDoc();
  }

  /** Whether it differs from what is stored. */
  get isDirty(): boolean {
    return !this.#view.state.doc.eq(this.#saved);
  }

  /** Escape closes it, and nothing else. */
  get isSearching(): boolean {
    return searchPanelOpen(this.#view.state);
  }

  focus(): void {
    this.#view.focus();
  }

  /** `text`, as it stood here, is now what is stored. */
  saved(text: string): void {
    this.#saved = Text.of(text.split(this.#view.state.lineBreak));
    this.#compare(null);
    this.#tell();
  }

  /** Shows how what is written differs from another text, which is now what is stored. */
  compareWith(text: string): void {
    this.#saved = parse(text);
    this.#compare(this.#saved);
    this.#tell();
  }

  /** Another text, with its line ends, takes the place of what is written; the words can be had back by undoing. */
  replaceBy(text: string): void {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: parse(text) },
      effects: this.#separator.reconfigure(separatedLike(text)),
    });
  }

  destroy(): void {
    this.#view.destroy();
  }

  #compare(original: Text | null): void {
    const shown = original === null ? [] : unifiedMergeView({ original });
    this.#view.dispatch({ effects: this.#comparison.reconfigure(shown) });
  }

  #tell(): void {
    this.#onDirty(this.isDirty);
  }
}

/** What is written for people reads as they write it; code from left to right whatever stands in it. */
const PROSE = EditorView.contentAttributes.of({ dir: 'auto' });

function isCode(description: LanguageDescription | null): boolean {
  return description !== null && description.name !== 'Markdown';
}

/** By its own line ends, whatever those of the text beside it. */
function parse(text: string): Text {
  return Text.of(text.split(lineSeparatorOf(text)));
}

function separatedLike(text: string) {
  return EditorState.lineSeparator.of(lineSeparatorOf(text));
}
