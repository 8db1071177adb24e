import { jest } from '@jest/globals';
process.env.DEBUG_PRINT_LIMIT ??= '0';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first render of a file loads a whole screen.
configure({ asyncUtilTimeout: 10_000 });

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
document.elementFromPoint = () => null;
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
});
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};

// A complaint by React or by the catalogue is a failure.
const complaints = [];
beforeEach(() => {
  complaints.length = 0;
  jest.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words.map(String).join(' ')));
});
afterEach(() => {
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});
