/**
 * A pure function that keeps its answers: files of one form hold the same texts and formulas over and over. Once it knows `most` it
 * forgets all of them, so that no file can fill the memory; nor does it keep texts of more than `longest` characters.
 */
export function remembered<Answer>(most: number, compute: (text: string) => Answer, longest = Infinity): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const before = known.get(text);
    if (before) return before.answer;
    const answer = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, { answer });
    return answer;
  };
}

/** The same of a function of an object that never changes, such as a criteria set: kept as long as the object is. */
export function rememberedOf<Of extends object, Answer>(compute: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const answer = compute(of);
    known.set(of, { answer });
    return answer;
  };
}
