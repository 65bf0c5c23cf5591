/* A memory in this browser only. Where storage is forbidden, it lasts until the next page is loaded. */
purposebook.memory = (() => {
  const here = new Map();

  function recall(key) {
    try {
      return localStorage.getItem(`purposebook:${key}`) ?? here.get(key) ?? "";
    } catch {
      return here.get(key) ?? "";
    }
  }

  function keep(key, value) {
    here.set(key, value);
    try {
      localStorage.setItem(`purposebook:${key}`, value);
    } catch {
      /* no storage */
    }
  }

  /* Where something of the page stands in the memory; asked anew on every page. */
  const ofThisPage = (name) => `${location.pathname}:${name}`;

  return { recall, keep, ofThisPage };
})();
