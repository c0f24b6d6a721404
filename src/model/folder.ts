/**
 * An open folder: members that load when they are first needed and are then at hand synchronously.
 * The library's own entries load all of them; a page loads what its charts need.
 */
export interface Folder<Id extends string, Member> {
  /** All ids, in no order that anything may depend on. */
  readonly ids: readonly Id[];
  has(id: string): id is Id;
  /** Loads a member once; later calls give the same promise. */
  load(id: Id): Promise<Member>;
  loadAll(): Promise<void>;
  /** A loaded member; throws `NotLoaded`, a programming error, if it was not loaded. */
  get(id: Id): Member;
  /** A member if it is loaded. */
  peek(id: string): Member | undefined;
}

/** What somebody asked for has not been loaded; `load` does so, and then they may ask again. */
export class NotLoaded extends Error {
  readonly load: () => Promise<unknown>;

  constructor(id: string, load: () => Promise<unknown>) {
    super(`"${id}" is not loaded: await load("${id}") first`);
    this.load = load;
  }
}

/** Makes a folder of loaders: `folder<Form>()({ column: () => import('./column.ts').then(m => m.column) })`. */
export const folder =
  <Member>() =>
  <Id extends string>(loaders: Record<Id, () => Promise<Member>>): Folder<Id, Member> => {
    const loaded = new Map<string, Member>();
    const loading = new Map<string, Promise<Member>>();
    const ids = Object.keys(loaders) as Id[];
    const load = (id: Id): Promise<Member> => {
      let promise = loading.get(id);
      if (!promise) {
        promise = loaders[id]().then(member => (loaded.set(id, member), member));
        // a chunk that failed to arrive is asked for again next time
        promise.catch(() => loading.delete(id));
        loading.set(id, promise);
      }
      return promise;
    };
    return {
      ids,
      has: (id): id is Id => Object.hasOwn(loaders, id),
      load,
      loadAll: async () => void (await Promise.all(ids.map(load))),
      get: id => {
        const member = loaded.get(id);
        if (!member) throw new NotLoaded(id, () => load(id));
        return member;
      },
      peek: id => loaded.get(id),
    };
  };
