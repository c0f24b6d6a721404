/** A list whose items are made when somebody first asks for them, and then kept: to everybody a list like any other. */
export function lazyList<T>(length: number, make: (index: number) => T): T[] {
  const made: T[] = [];
  made.length = length;
  const isIndex = (key: string | symbol): key is string => typeof key === 'string' && /^\d+$/.test(key);
  return new Proxy(made, {
    get(target, key, receiver) {
      if (isIndex(key) && Number(key) < length && !(key in target)) target[Number(key)] = make(Number(key));
      return Reflect.get(target, key, receiver);
    },
    has: (target, key) => (isIndex(key) ? Number(key) < length : Reflect.has(target, key)),
  });
}
