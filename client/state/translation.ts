/** Every `id` among the messages of an object, however deep they lie in it. */
type IdsOf<Messages> = Messages extends { readonly id: infer Id extends string }
  ? Id
  : { [Key in keyof Messages]: IdsOf<Messages[Key]> }[keyof Messages];

/**
 * The words of these messages in another language, by id: `Translation<typeof messages>`, or for several objects
 * `Translation<typeof messages | typeof fieldMessages>`. A missing or unknown id is a type error. So that ids are
 * known to the compiler, messages are declared `as const`; without it this is `never`.
 */
export type Translation<Messages> =
  string extends IdsOf<Messages> ? never : Readonly<Record<IdsOf<Messages>, string>>;
