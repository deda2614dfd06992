/** The same texts in another language: no key more, none less. That they take the same arguments is for a test to say. */
export type Translation<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translation<Texts[Key]>;
};
