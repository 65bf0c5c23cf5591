"use strict";

/* Every part of a page wakes when the page has come: once loaded, and again after each click that Material answers by
   putting another page in the place of this one (`navigation.instant`). Material's `document$` tells of both.

   A part gets the element that Material exchanges, and keeps to it: what it listens to within goes with it. */
const purposebook = {
  part(wake) {
    document$.subscribe(() => wake(document.querySelector("[data-md-component=container]")));
  },
};
