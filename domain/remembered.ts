/**
 * What a pure function makes of each thing, made once. Law, a case's state and what a plan holds are never changed but
 * replaced: of thousands of things only those that somebody touched are made anew.
 */
export function remembered<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { made: Made }>();
  return (of) => {
    const found = known.get(of) ?? { made: make(of) };
    known.set(of, found);
    return found.made;
  };
}
