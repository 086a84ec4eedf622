// Works a thing out once for each key, of which whoever sends resources may make up as many as he likes. Validation design: no table grows without bound.

/** The same function, which remembers what it made of so many keys and then begins anew. */
export function remembered<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Made;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
