/**
 * A promise, or an Error when it takes longer than `limitMs`; what it comes to afterwards is nobody's any more.
 * @throws what the promise rejects with
 */
export const within = <Value>(promise: Promise<Value>, limitMs: number): Promise<Value> => {
  promise.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it took longer than ${limitMs} ms`)), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
};
