/**
 * The texts that are kept in this browser, and nowhere else. Where the browser keeps nothing, they
 * last until the page is left.
 */

/** @typedef {import("../corrections/apply.js").Correction} Correction */

/**
 * @typedef {object} Article
 * @property {string} id
 * @property {number} made When, which orders the tabs.
 * @property {string} text
 * @property {string} reference An ISO date, or empty.
 * @property {Correction[]} corrections
 */

/**
 * @typedef {object} Store
 * @property {() => Promise<Article[]>} all
 * @property {(article: Article) => Promise<void>} put
 * @property {(id: string) => Promise<void>} remove
 */

/** @returns {Promise<Store>} */
export async function openStore() {
  try {
    const base = await open();
    return {
      all: () => ask(base, "readonly", (store) => store.getAll()),
      put: (article) => ask(base, "readwrite", (store) => store.put(article)),
      remove: (id) => ask(base, "readwrite", (store) => store.delete(id)),
    };
  } catch {
    return { all: async () => [], put: async () => {}, remove: async () => {} };
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("isnad", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("articles", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another page holds the storage"));
  });
}

/**
 * @param {IDBDatabase} base
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} what
 * @returns {Promise<any>}
 */
function ask(base, mode, what) {
  return new Promise((resolve, reject) => {
    const request = what(base.transaction("articles", mode).objectStore("articles"));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
