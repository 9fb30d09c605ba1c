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
